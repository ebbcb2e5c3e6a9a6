"""The Qt binding in use does not lose references.

PySide6 6.12.0 on Python 3.10 and 3.11 drops a reference to None at every call that returns nothing,
and after some thousands of calls the interpreter aborts. This would catch it.
"""

import sys

import pytest
from PySide6.QtCore import QObject, QTimer


@pytest.mark.usefixtures("qapp")
def test_calls_that_return_nothing_cost_no_reference_to_none():
    thing, timer = QObject(), QTimer()
    before = sys.getrefcount(None)
    for _ in range(2_000):
        thing.setObjectName("x")
        timer.setInterval(5)
        thing.blockSignals(False)
    assert sys.getrefcount(None) > before - 1_000
