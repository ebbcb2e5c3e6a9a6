"""What work costs, on whatever machine: seconds of the processor, to be compared with those of less work."""

import time


def took(work):
    """Seconds of the processor that some work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def grows_evenly(work, few, many):
    """Whether work of many pieces costs no more than their number says, with room for noise.

    What grows with the square of the number costs ``many / few`` times as much as it may.
    """
    least = 0.003  # less cannot be told from nothing
    return took(lambda: work(many)) < 3 * many / few * max(took(lambda: work(few)), least)
