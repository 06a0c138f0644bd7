"""Lists that distribute: value k belongs to item k, and time k to value k."""
