"""Cuebook: the soundtrack player that remembers which cues you come back to."""

__version__ = "0.1.0"
