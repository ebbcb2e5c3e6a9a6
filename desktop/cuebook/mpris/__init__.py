"""The desktop's session bus: MPRIS 2, by which others see and command the player, and notices.

All of it runs on a thread of its own. D-Bus is loaded there, after the window stands, and where it is
absent or refuses, nothing happens.
"""
