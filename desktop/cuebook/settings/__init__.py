"""Settings: every one with its type, its default and its words, and the file they are kept in."""
