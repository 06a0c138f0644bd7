"""What a text mentions: numbers, quantities, times and cues, each with its place in the folded text."""
