"""How a number counts: as a level or as a change, with which bound, in which unit."""
