"""Sheets that ask for something, or tell something, and go away."""
