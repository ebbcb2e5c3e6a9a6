"""A word of which one letter is typed is asked for by the first two letters that words really begin with."""

import pytest

from builders import make_album, scan
from cuebook.services.search_language import read_search


def found(app, text):
    return sorted(cue.title for cue in app.reading.find_cues(read_search(text))[1])


@pytest.mark.parametrize("title", ["Road to Zzyzx", "Road to Zürich", "Road Z", "Road to Z9"])
def test_a_word_that_begins_like_no_other_is_found_before_and_after_beginnings_are_read(
    title, still_app, tmp_path
):
    still_app.reading.look_ahead()
    make_album(tmp_path / "roads", [title, "Road to Anywhere"])
    scan(still_app, tmp_path / "roads")
    assert found(still_app, "road z") == [title]
    still_app.reading.look_ahead()
    assert found(still_app, "road z") == [title]
    assert found(still_app, '"road to z') == ([title] if "to" in title else [])
