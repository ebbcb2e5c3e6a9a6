"""The program's own log."""

import logging

import pytest

from cuebook.logs import start_logging


@pytest.fixture(autouse=True)
def no_log_afterwards():
    yield
    root = logging.getLogger("cuebook")
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()


def test_every_line_is_in_the_file_the_first_one_too(tmp_path):
    start_logging(tmp_path / "logs")
    assert not (tmp_path / "logs" / "cuebook.log").exists()
    log = logging.getLogger("cuebook.somewhere")
    log.info("one")
    log.warning("two")
    lines = (tmp_path / "logs" / "cuebook.log").read_text("utf-8").splitlines()
    assert [line.split(": ", 1)[1] for line in lines] == ["one", "two"]


def test_a_folder_that_cannot_be_written_to_stops_nothing(tmp_path):
    (tmp_path / "file").write_text("in the way")
    start_logging(tmp_path / "file")
    logging.getLogger("cuebook.somewhere").info("lost")
