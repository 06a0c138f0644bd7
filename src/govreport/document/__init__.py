"""What a document is: who wrote it, when, for which year, and what each of its parts is for."""
