"""What holds at a place and is not said there: the part of the report, the list, the deadline, the commitment."""
