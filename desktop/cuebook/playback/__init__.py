"""Backends: what turns cues into sound.

To add one: write one file here with a class that fulfils ``ports.playback.PlaybackBackend``. Name
it in ``parts.py``, where the backend is chosen. Add it to the contract suite in
``tests/contracts/test_playback_backends.py``; what that suite asks is what the player relies on.
"""
