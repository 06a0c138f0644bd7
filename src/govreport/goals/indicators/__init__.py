"""What a number is about: its name, what it shares with those told before it, and its id in the lexicon."""
