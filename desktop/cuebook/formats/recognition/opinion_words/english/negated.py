"""The negations that turns of phrase are built with."""

NOT = (
    "not/never/don't/doesn't/didn't/can't/cannot/couldn't/won't/wouldn't/isn't/aren't/wasn't/weren't/"
    "hasn't/haven't/hardly"
)
