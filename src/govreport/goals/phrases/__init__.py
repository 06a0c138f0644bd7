"""The words around a number: the noun before it, the noun behind it, and where each of them begins and ends."""
