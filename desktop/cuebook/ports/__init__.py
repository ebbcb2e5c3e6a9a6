"""What the core asks of the outside world: Protocols only, written to be read as their manual."""
