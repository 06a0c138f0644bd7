"""From raw text to clean text, folded text and blocks, every character traced back to where it stood."""
