"""What the commands say on standard error; nothing where it is closed (2>&-): print would write to standard output."""

import sys

__all__ = ["INTERRUPTED", "stopped", "tell"]

INTERRUPTED = 130
"""The exit code of what a user has interrupted."""


def tell(message: str) -> None:
    """Say something to the user."""
    if sys.stderr is not None:
        print(f"govreport: {message}", file=sys.stderr)


def stopped(message: str, code: int) -> int:
    """Say why a command ends, and give its exit code."""
    tell(message)
    return code
