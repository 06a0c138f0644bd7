"""Many reports as one table of targets and outcomes: `panel` in `building`."""
