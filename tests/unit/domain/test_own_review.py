"""A review the listener writes: what its names mean, how it closes, what follows from the ratings."""

import pytest

from builders import a_cue
from cuebook.domain.catalogue import CueKind
from cuebook.domain.excellence import figures
from cuebook.domain.own_review import (
    Closing,
    Subject,
    compared,
    cue_names,
    mark_sentence,
    named_cues,
    own_facts,
)
from cuebook.domain.publication import publication
from cuebook.domain.review import FactKind

MINUTE = 60_000


def album(*made):
    return tuple(
        a_cue(id=f"c{place}", number=place, **{"duration_ms": 2 * MINUTE, **changes})
        for place, changes in enumerate(made, start=1)
    )


CUES = album(
    {"title": "Opening", "rating": 80}, {"title": "Night Swim", "rating": 100}, {"title": "Weir Song"}
)


def test_the_closing_block_is_printed_as_the_seed_has_it():
    assert Closing(74, 8, 23, 33).lines() == (
        "Cue rating: 74 / 100",
        "Total minutes of excellence: 8 / 23",
        "Album excellence: 33%",
    )


def test_each_figure_is_rounded_by_itself():
    cues = album(
        {"rating": 100, "duration_ms": round(13.82 * MINUTE)},
        {"rating": 70, "duration_ms": round((74 - 13.82) * MINUTE)},
    )
    assert Closing.of(figures(cues)) == Closing(85, 14, 74, 19)


def test_there_is_no_closing_block_before_something_is_rated():
    assert Closing.of(figures(album({}, {}))) is None
    assert (
        publication(
            Subject("X", cues=album({})), "", {}, figures(album({})), with_tracks=True, with_ratings=True
        ).highlights
        == ()
    )


def test_a_cue_is_named_by_its_title_and_by_its_number_too_where_the_title_is_not_enough():
    cues = album({"title": "Theme"}, {"title": "Swim"}, {"title": "theme"})
    assert list(cue_names(cues).values()) == ["1. Theme", "Swim", "3. theme"]
    discs = album({"title": "Theme", "disc": 1}, {"title": "Theme", "disc": 2})
    assert list(cue_names(discs).values()) == ["1-1. Theme", "2-2. Theme"]


def test_names_are_found_folded_and_strangers_are_not():
    assert named_cues("[[night swim]] [[Weir Sung]] [[Opening]]", CUES, {}) == {
        "night swim": "c2",
        "Opening": "c1",
    }


def test_a_cue_that_was_given_another_title_is_not_lost():
    renamed = tuple(cue._replace(title="Evening Swim") if cue.id == "c2" else cue for cue in CUES)
    kept = named_cues("[[Night Swim]]", CUES, {})
    assert named_cues("[[Night Swim]]", renamed, kept) == {"Night Swim": "c2"}
    shown = publication(
        Subject("X", cues=renamed),
        "[[Night Swim]]",
        kept,
        figures(renamed),
        with_tracks=False,
        with_ratings=False,
    )
    assert shown.named("Night Swim") == "Evening Swim"


def test_what_was_kept_wins_over_a_cue_that_took_the_name_since():
    kept = {"Night Swim": "c1"}
    assert named_cues("[[Night Swim]]", CUES, kept) == {"Night Swim": "c1"}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [("second bridge", "[[Night Swim]] (4:03): second bridge"), ("", "[[Night Swim]] (4:03)")],
)
def test_a_mark_becomes_a_sentence_with_its_position(words, sentence):
    assert mark_sentence("Night Swim", 243_000, words) == sentence


def test_the_facts_of_a_text_are_the_figures_then_and_where_its_cues_stand():
    text = "At first\nI like [[Night Swim]] best."
    facts = own_facts(
        Subject("Harrow Weir", ("Ida Quell",), 1988, "a1", CUES), text, Closing.of(figures(CUES))
    )
    assert (facts.title, facts.composers, facts.year, facts.reviewer) == (
        "Harrow Weir",
        ("Ida Quell",),
        1988,
        None,
    )
    assert (facts.rating.as_written, facts.minutes_of_excellence, facts.album_minutes) == ("90 / 100", 2, 6)
    (span,) = facts.spans
    assert (span.kind, text[span.start : span.stop]) == (FactKind.CUE, "Night Swim")
    assert facts.mentions[0].quote == "I like [[Night Swim]] best."


def test_songs_are_listed_and_are_no_highlights():
    cues = album({"title": "A", "rating": 100, "kind": CueKind.SONG}, {"title": "B", "rating": 100})
    made = publication(Subject("X", cues=cues), "", {}, figures(cues), with_tracks=True, with_ratings=True)
    assert made.highlights == ("B",)
    assert [track.title for track in made.tracks] == ["A", "B"]


def test_texts_are_compared_line_by_line():
    assert compared("a\nb\nc", "a\nB\nc") == [(" ", "a"), ("-", "b"), ("+", "B"), (" ", "c")]
