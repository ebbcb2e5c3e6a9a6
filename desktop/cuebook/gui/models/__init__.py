"""Models: one table of rows, whose columns are data."""
