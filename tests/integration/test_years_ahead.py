"""Words of some years are answered from the years in memory as the database itself would answer."""

import pytest

from bench.synthetic import fill
from builders import make_album, scan
from cuebook.services.search_language import read_search
from cuebook.storage.sqlite_storage import SqliteStorage
from fakes.runtime import FakeRuntime

CUES = 3_000
TEXTS = [
    "th year:1976..1990", "ni year:1990", "th year:>=1990", "m th year:<1980", "ni year:1930..1931",
    "th year:1976..1990 year:1985..2000", "ni -year:1976..1990", "ni year:1976..1990 -kind:song",
    "path:fl year:1976", "xyzzy year:1976..1990",
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return fill(tmp_path_factory.mktemp("years"), CUES)


@pytest.mark.parametrize("text", TEXTS)
def test_years_in_memory_find_what_the_database_finds(folder, text):
    storage, search = SqliteStorage(folder, FakeRuntime()), read_search(text)
    try:
        whole = storage.reading.cue_numbers(search)
        storage.reading.look_ahead()
        assert storage.reading.cue_numbers(search) == whole
        assert storage.reading.few_cue_numbers(search, most=CUES) == (whole, True)
        assert not len(whole) or storage.reading.few_cue_numbers(search, most=len(whole) - 1) is None
        first = storage.reading.first_cue_numbers(search)
        assert whole[: len(first)] == first
    finally:
        storage.close()


def test_where_many_more_have_the_words_than_are_wanted_of_the_years_a_job_finds_them(folder):
    storage, search = SqliteStorage(folder, FakeRuntime()), read_search("th year:1976..1979")
    try:
        storage.reading.look_ahead()
        words, both = (
            len(storage.reading.cue_numbers(read_search(text))) for text in ("th", "th year:1976..1979")
        )
        assert words > 8 * both > 0
        assert storage.reading.few_cue_numbers(search, most=both) is None
        assert storage.reading.few_cue_numbers(search, most=words) is not None
    finally:
        storage.close()


def test_a_year_that_a_scan_brings_is_found_before_and_after_the_years_are_read_anew(still_app, tmp_path):
    still_app.reading.look_ahead()
    make_album(tmp_path / "more", ["Ferry"], album="The Ferry", first_tone=700, year=1931)
    scan(still_app, tmp_path / "more")
    search = read_search("fer year:1930..1932 ")
    for _ in range(2):
        assert [cue.title for cue in still_app.reading.find_cues(search)[1]] == ["Ferry"]
        still_app.reading.look_ahead()
