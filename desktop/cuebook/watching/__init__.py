"""Hearing from the system that something changed in a folder; the only importer of watchdog."""
