"""What the rules see of a document, a number after the first look among them, and what they make of it."""
