"""From the mentions of a document to goals and results: a verdict on each number, and the goals without one."""
