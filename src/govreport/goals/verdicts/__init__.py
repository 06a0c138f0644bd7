"""Whether a number states anything: the first look at it, and the named rules that set it aside."""
