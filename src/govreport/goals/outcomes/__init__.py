"""Goals without a number: where their words begin and end, and what promises them."""
