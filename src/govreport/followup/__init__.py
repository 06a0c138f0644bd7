"""Goals of one report beside the outcomes that a later one states: `follow_up` in `following`."""
