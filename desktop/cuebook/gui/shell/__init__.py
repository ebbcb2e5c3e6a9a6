"""The frame of the window: what stays while pages come and go."""
