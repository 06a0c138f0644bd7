"""Goals, deadlines and commitments in Chinese government reports, each with its exact place in the raw text."""

__version__ = "0.1.0"
