"""Which times date what is told beside them, and which are still to come."""
