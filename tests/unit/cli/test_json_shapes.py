"""The stable JSON: what is unknown is null, never an empty text."""

from builders import a_cue
from cuebook.cli.json_shapes import cue_json, file_problem_json, play_json
from cuebook.domain.listening import LogRow
from cuebook.domain.play import Ending, Origin


def test_what_is_unknown_of_a_cue_is_null():
    document = cue_json(a_cue(artist="", score="", album="", album_artist="", path=b"", year=None))
    for name in ("artist", "score", "album", "album_artist", "path", "uri", "year"):
        assert document[name] is None


def test_what_is_unknown_of_a_play_is_null():
    row = LogRow(
        id="p",
        cue=None,
        score_id=None,
        title="Opening",
        artist="",
        album="",
        started_at=0,
        zone_minutes=None,
        origin=Origin.PICKED,
        ending=Ending.FINISHED,
        ranges=None,
        duration_ms=None,
        source="player",
        listen=False,
        revisit=False,
        came_back=False,
        encore=False,
        retracted=False,
    )
    document = play_json(row)
    for name in ("cue", "artist", "album", "heard_ms", "duration_ms", "ranges"):
        assert document[name] is None


def test_a_problem_without_a_file_has_no_path():
    assert file_problem_json(b"", "its file is not there")["path"] is None
