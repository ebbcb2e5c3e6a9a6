"""Two programs may start on one new folder at the same moment."""

import apsw
import pytest

from cuebook.storage.database import _write_ahead


class Refusing:
    """A connection that meets another program's lock some times, without waiting for it."""

    def __init__(self, times):
        self.times = times

    def execute(self, _statement):
        self.times -= 1
        if self.times >= 0:
            raise apsw.BusyError("database is locked")


def test_a_lock_of_a_program_that_starts_too_is_waited_for():
    connection = Refusing(2)
    _write_ahead(connection)
    assert connection.times == -1


def test_a_lock_that_stays_is_not_waited_for_without_end(monkeypatch):
    monkeypatch.setattr("cuebook.storage.database.BUSY_TIMEOUT_MS", -1)
    with pytest.raises(apsw.BusyError):
        _write_ahead(Refusing(2))
