"""Reports to look at: in notebooks, as a page of their own, as a drawing of deadlines."""
