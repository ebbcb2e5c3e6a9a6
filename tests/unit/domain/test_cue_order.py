"""How cues compare when a list is ordered."""

import pytest

from builders import a_cue
from cuebook.domain.catalogue import Cue, CueKind, FileState
from cuebook.domain.cue_order import ordered
from cuebook.domain.ids import AlbumId, CueId, ScoreId, uuid7
from cuebook.domain.query import CueOrder, SortField


def cue(title="", place=0, **told):
    usual = {
        "artist": "", "composers": (), "score_id": ScoreId("s"), "score": "", "album_id": AlbumId("a"),
        "album": "", "album_artist": "", "disc": None, "number": None, "year": None, "duration_ms": None,
        "kind": CueKind.SCORE, "state": FileState.PRESENT,
    }  # fmt: skip
    return Cue(id=CueId(str(place)), title=title, **(usual | told))


def titles(cues, *order):
    return [cue.title for cue in ordered(cues, order, lambda cue: cue)]


@pytest.mark.parametrize(
    "expected",
    [
        ["Eagle", "Échos", "Edge"],
        ["ocean", "Ødegård", "old"],
        ["Night", "The Northern Road", "Nothing"],
        ["...", "Æther", "'Til Dawn", "Tilt"],
    ],
)
def test_accents_case_articles_and_signs_do_not_part_titles(expected):
    cues = [cue(title) for title in sorted(expected)]
    assert titles(cues, CueOrder(SortField.TITLE)) == expected
    assert titles(cues, CueOrder(SortField.TITLE, descending=True)) == expected[::-1]


def test_composers_stand_by_their_names_articles_and_all():
    cues = [cue("a", composers=("The Elders",)), cue("b", composers=("Élodie Quell",)), cue("c")]
    assert titles(cues, CueOrder(SortField.COMPOSER)) == ["b", "a", "c"]


@pytest.mark.parametrize("descending", [False, True])
def test_what_is_not_known_comes_last_and_equals_stay_as_they_were(descending):
    cues = [cue("a"), cue("b", year=1990), cue("c"), cue("d", year=1990), cue("e", path=b"/e")]
    assert titles(cues, CueOrder(SortField.YEAR, descending)) == ["b", "d", "a", "c", "e"]
    assert titles(cues, CueOrder(SortField.PATH, descending))[0] == "e"


def test_numbers_go_disc_by_disc():
    cues = [cue("a", disc=2, number=1), cue("b", disc=1, number=9), cue("c", number=1), cue("d", disc=1)]
    assert titles(cues, CueOrder(SortField.NUMBER)) == ["b", "d", "a", "c"]
    assert titles(cues, CueOrder(SortField.NUMBER, descending=True)) == ["a", "b", "d", "c"]


@pytest.mark.parametrize("descending", [False, True])
def test_cues_found_in_one_moment_stay_in_the_order_they_had(descending):
    cues = [a_cue(id=uuid7(1_790_000_000_000, chance * 10)) for chance in (b"m", b"a", b"z")]
    assert ordered(cues, (CueOrder(SortField.ADDED, descending),), lambda cue: cue) == cues
