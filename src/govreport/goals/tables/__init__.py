"""Tables of indicators: a record for each number that a column dates, beside its name, its unit and its mark."""
