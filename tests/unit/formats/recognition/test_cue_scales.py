"""Numbers behind cues that print no scale: the page's own is taken, and said to be."""

import pytest

from cuebook.domain.review import Certainty, FactKind, PrintedRating
from cuebook.formats.recognition import recognise
from effort import grows_evenly

HEADING = "Soundtrack review: Tin Meridian (Odile Hartung – 2003)"
PROSE = (
    "Nobody asked for a film about a surveyor, and nobody will forget the one they got once the horns speak."
)
TABLE = ("| 1 | Main Title | 4.5 |", "| 2 | Quay | 3 |", "| 3 | Level | 2.5 |", "| 4 | Chain | 5 |")
LIST = ("Track list", "1. Main Title – 4.5", "2. Quay – 3", "3. Level – 2.5", "4. Chain – 5")
VALUES = {"Main Title": 4.5, "Quay": 3, "Level": 2.5, "Chain": 5}


def page(*lines):
    return "\n".join([HEADING, "", PROSE, "", *lines])


def rated(*lines, stated=None):
    return [(one.cue, one.value, one.best) for one in recognise(page(*lines), stated).cue_ratings]


@pytest.mark.parametrize("cues", [TABLE, LIST])
@pytest.mark.parametrize(
    ("told", "best"),
    [
        ("Rating: 3.5/5", 5),
        ("★★★½", 5),
        ("Rating: 7/10", 10),
        ("Each cue is rated from 1 to 5.", 5),
        ("Cue ratings are out of ten.", 10),
        ("Die Stücke werden auf einer Skala von 1 bis 5 bewertet.", 5),
        ("Les morceaux sont notés sur 5.", 5),
        ("Los temas se valoran de 1 a 5.", 5),
        ("Utwory oceniam w skali 1–5.", 5),
        ("5 = masterpiece, 4 = very good, 3 = good, 2 = fair, 1 = poor", 5),
    ],
)
def test_numbers_behind_cues_are_of_the_scale_that_the_page_tells(cues, told, best):
    assert rated(told, "", *cues) == [(cue, value, best) for cue, value in VALUES.items()]
    assert rated(*cues, "", told) == rated(told, "", *cues)


@pytest.mark.parametrize("cues", [TABLE, LIST])
@pytest.mark.parametrize(
    "told",
    [
        "",
        "Visitors' rating: 3.5/5 (231 votes)",  # somebody else's
        "Rating: 3/4",  # a five is not of four
        "Rating: 74/100",  # and fives at best are hardly of a hundred
        "Rating: B-",
    ],
)
def test_without_a_scale_that_fits_numbers_are_no_ratings_and_no_part_of_the_names(cues, told):
    facts = recognise(page(*cues, "", told))
    assert facts.cue_ratings == ()
    assert [track.title for track in facts.tracks] == list(VALUES)


def test_a_legend_for_the_cues_goes_before_the_rating_of_the_score():
    assert rated(*TABLE, "", "Rating: 7/10", "", "The cues are rated out of 5.")[0] == ("Main Title", 4.5, 5)


def test_a_rating_that_only_the_fields_of_a_page_state_tells_the_scale_too():
    assert rated(*TABLE, stated=PrintedRating(3.5, 5, "3.5 / 5"))[0] == ("Main Title", 4.5, 5)


def test_a_scale_from_elsewhere_is_likely_and_explained_and_a_guess_where_no_cue_needs_it():
    def evidence(told):
        text = page(*TABLE, "", told)
        span = next(one for one in recognise(text).spans if one.kind is FactKind.CUE)
        return span.certainty, span.reason

    certainty, reason = evidence("Rating: 3.5/5")
    assert certainty is Certainty.LIKELY
    assert reason.endswith("the number behind it is out of 5, as the page’s own rating is")
    assert evidence("Rating: 7/10")[0] is Certainty.GUESS


@pytest.mark.parametrize(
    "lines",
    [
        ("Track list", "1. Suite Part 1", "2. Suite Part 3", "3. Suite Part 2"),
        ("Track list", "1. Reel 3", "2. Reel 1", "3. Reel 5"),
        ("Track list", "1. 300", "2. Quay", "3. Route 5", "4. Level", "5. Chain"),
        ("| Disc | Cue | Time |", "| 1 | Quay | 3:20 |", "| 1 | Level | 2:00 |", "| 2 | Chain | 4:10 |"),
        ("| # | Cue | Takes |", "| 1 | Quay | 3 |", "| 2 | Level | 2 |", "| 3 | Chain | 4 |"),
        ("| 1 | Quay | 3.20 |", "| 2 | Level | 2.05 |", "| 3 | Chain | 4.51 |"),
    ],
)
def test_numbers_that_are_something_else_are_no_ratings(lines):
    assert rated("Rating: 3.5/5", "", *lines) == []


@pytest.mark.parametrize(
    "shape",
    ["{} 8/10", "{} – 8/10", "{} (8/10)", "{}: 8 / 10", "{} (3:20) 8/10", "{} (3:20) – 8/10", "{} 3:20 8/10"],
)
def test_a_scale_printed_behind_each_cue_is_theirs(shape):
    names = ("Quay", "Level", "Chain")
    facts = recognise(page("Track list", *(f"{n}. {shape.format(one)}" for n, one in enumerate(names, 1))))
    assert [(one.cue, one.value, one.best) for one in facts.cue_ratings] == [(one, 8, 10) for one in names]
    assert [track.title for track in facts.tracks] == list(names)
    assert {track.duration_ms for track in facts.tracks} == ({200_000} if "3:20" in shape else {None})


def test_a_table_of_cues_and_ratings_needs_no_numbers():
    table = ("| Cue | Rating |", "|---|---|", "| Quay | 4/5 |", "| Level | 3/5 |")
    assert rated(*table) == [("Quay", 4, 5), ("Level", 3, 5)]


def test_a_table_of_tracks_is_taken_before_a_list_of_something_without_a_heading():
    others = ("1. Ada Kern, violin", "2. Bo Lind, bass", "3. Cy Marsh, drums")
    assert rated(*others, "", *TABLE, "", "Rating: 3.5/5")[0] == ("Main Title", 4.5, 5)


@pytest.mark.parametrize("piece", ["1 to ", "out of ", "5 = ", "– 4.5 ", "(", "0-", "rated from 1 to 10 "])
def test_a_hostile_line_takes_no_longer_than_its_length(piece):
    def work(count):
        lines = (f"{n}. {piece * 15} 4" for n in range(2, count))
        recognise(page(f"1. {piece * 20 * count}", *lines, "Rating: 3/5"))

    assert grows_evenly(work, 50, 400)  # of more than 80,000 characters no more is read
