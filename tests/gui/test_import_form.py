"""What the import sheet does to facts, apart from its widgets."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_cue
from cuebook.domain.errors import CuebookError
from cuebook.domain.review import (
    Candidate,
    FactKind,
    FactSpan,
    LinkRole,
    LinkState,
    Mention,
    PrintedRating,
    ReviewFacts,
    ReviewLink,
    Sentiment,
    TrackEntry,
)
from cuebook.gui.models.link_rows import RowState, choose, in_order, link_rows, made_choices, tally
from cuebook.gui.review_import.figures import read_minutes, read_percent, read_rating, read_year
from cuebook.gui.review_import.form import (
    Field,
    conflict_line,
    field_text,
    figures_line,
    offered_ratings,
    with_field,
)
from cuebook.gui.review_import.marks import mark, unmark
from cuebook.gui.review_import.places import follow_field
from cuebook.gui.review_import.sections import sections
from cuebook.gui.review_import.state import (
    ImportState,
    edit_field,
    final_draft,
    mark_text,
    read_again,
    with_sentiment,
)
from cuebook.gui.widgets.fact_text import Places
from cuebook.services.reviews import ReviewDraft

TEXT = """Review: Tern Island (Odo Marsh – 1994)

The best of it is “Slack Tide”. I skip “Bell Buoy” every time.

Cue rating: 70 / 100
Total minutes of excellence: 8 / 34
Album excellence: 22%

Night ferry
1. Slack Tide
2. The Wardens- Bell Buoy
Read on, share this page"""


def span(kind, words, nth=0):
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return FactSpan(kind, at, at + len(words))


FACTS = ReviewFacts(
    title="Tern Island",
    composers=("Odo Marsh",),
    year=1994,
    rating=PrintedRating(70, 100, "Cue rating: 70 / 100"),
    minutes_of_excellence=8,
    album_minutes=34,
    excellence_percent=22,
    listed_cues=("Night ferry",),
    tracks=(TrackEntry("Slack Tide", 1), TrackEntry("Bell Buoy", 2, "The Wardens")),
    mentions=(
        Mention("Slack Tide", Sentiment.PRAISE, start=TEXT.index("Slack Tide")),
        Mention("Bell Buoy", Sentiment.BLAME, start=TEXT.index("Bell Buoy")),
    ),
    spans=tuple(
        sorted(
            (
                span(FactKind.TITLE, "Tern Island"),
                span(FactKind.COMPOSER, "Odo Marsh"),
                span(FactKind.YEAR, "1994"),
                span(FactKind.CUE, "Slack Tide"),
                span(FactKind.CUE, "Bell Buoy"),
                span(FactKind.FIGURES, "Cue rating: 70 / 100"),
                span(FactKind.FIGURES, "Total minutes of excellence: 8 / 34"),
                span(FactKind.FIGURES, "Album excellence: 22%"),
                span(FactKind.CUE, "Night ferry"),
                span(FactKind.CUE, "Slack Tide", 1),
                span(FactKind.CUE, "Bell Buoy", 1),
                span(FactKind.NOISE, "Read on, share this page"),
            ),
            key=lambda one: one.start,
        )
    ),
)
DRAFT = ReviewDraft("text", "pasted text", TEXT, FACTS)
CUES = {
    name: a_cue(id=name, title=title)
    for name, title in (("c1", "Slack Tide"), ("c2", "Bell Buoy"), ("c3", "Bell Buoy II"))
}


def tinted(facts, kind):
    return [TEXT[one.start : one.stop] for one in facts.spans if one.kind is kind]


# Fields

names = st.lists(st.text(st.characters(categories=("L", "Zs", "Po")), max_size=12), max_size=3).map(tuple)
figure = st.none() | st.integers(0, 99) | st.floats(0, 99).map(lambda value: round(value, 1))


@given(
    st.builds(
        ReviewFacts,
        title=st.none() | st.text(max_size=12),
        composers=names,
        collections=names,
        year=st.none() | st.integers(1900, 2100),
        rating=st.none()
        | st.builds(PrintedRating, figure.filter(bool), st.just(100.0), st.just("as it stood")),
        minutes_of_excellence=figure,
        album_minutes=figure,
        excellence_percent=figure,
    )
)
def test_a_field_that_is_left_as_it_is_changes_nothing(facts):
    for one in Field:
        assert with_field(facts, one, field_text(facts, one)) is facts


@given(value=figure, best=st.none() | st.just(100.0))
def test_a_rating_that_was_typed_is_shown_as_it_was_read(value, best):
    facts = with_field(
        ReviewFacts(), Field.RATING, "" if value is None else f"{value:g}{' / 100' if best else ''}"
    )
    again = with_field(ReviewFacts(), Field.RATING, field_text(facts, Field.RATING))
    assert field_text(again, Field.RATING) == field_text(facts, Field.RATING)


@pytest.mark.parametrize(
    ("text", "value", "best"),
    [
        ("70 / 100", 70, 100),
        ("3,5/5", 3.5, 5),
        ("★★★½☆", 3.5, 5),
        ("***", 3, None),
        ("3 ½", 3.5, None),
        ("b-", "B-", None),
    ],
)
def test_ratings_are_read_in_the_ways_people_write_them(text, value, best):
    rating = read_rating(text)
    assert (rating.value, rating.best, rating.as_written) == (value, best, text)


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (read_rating, "7o"),
        (read_rating, "8 / 5"),
        (read_minutes, "eight"),
        (read_minutes, "40 / 34"),
        (read_minutes, "–"),
        (read_percent, "122%"),
        (read_percent, "11:20"),
        (read_year, "79"),
        (read_year, "3019"),
    ],
)
def test_what_cannot_be_read_is_said_in_words(read, text):
    with pytest.raises(CuebookError):
        read(text)


def test_an_unreadable_figure_keeps_its_text_and_forbids_importing():
    state = edit_field(ImportState.of(DRAFT), Field.MINUTES, "eight")
    assert (state.shown(Field.MINUTES), state.can_be_imported) == ("eight", False)
    assert edit_field(state, Field.MINUTES, "8 / 34").can_be_imported
    assert not edit_field(ImportState.of(DRAFT), Field.TITLE, " ").can_be_imported


def test_the_line_under_the_form_says_whether_printed_figures_agree():
    assert figures_line(FACTS) == (
        True,
        "Figures kept as printed. Consistent: 8 / 34 rounded gives 21.7 to 25.4 %, printed 22%.",
    )
    consistent, words = figures_line(replace(FACTS, excellence_percent=47))
    assert not consistent
    assert "not 47%" in words
    assert figures_line(replace(FACTS, album_minutes=None)) is None


def test_of_two_ratings_the_listener_says_which_holds():
    printed = (PrintedRating(3, 5, "(3/5)"), PrintedRating(4, None, "****"))
    facts = ReviewFacts(rating_conflict=printed)
    assert "3 / 5 and 4" in conflict_line(facts)
    chosen = with_field(facts, Field.RATING, "4")
    assert chosen.rating is printed[1]
    assert conflict_line(chosen) == ""


def test_a_picture_that_may_be_the_rating_is_offered_and_taken_by_its_words():
    facts = ReviewFacts(rating_conflict=(PrintedRating(4, None, "rating_4.gif"),))
    assert conflict_line(facts) == "A picture called rating_4.gif may be the rating: 4. Of how many?"
    assert offered_ratings(facts) == ["4 / 5", "4 / 10", "4"]
    assert with_field(facts, Field.RATING, "4 / 5").rating == PrintedRating(4, 5, "4 / 5")
    chosen = with_field(facts, Field.RATING, "4")
    assert (chosen.rating, conflict_line(chosen)) == (facts.rating_conflict[0], "")
    whole = ReviewFacts(rating_conflict=(PrintedRating(74, 100, "score_74.png"),))
    assert conflict_line(whole).endswith("74 / 100. Is it?")
    assert offered_ratings(whole) == ["74 / 100"]


# Marks


@given(st.sampled_from(FactKind), st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_marks_never_overlap_and_stay_in_order(kind, one, other):
    start, stop = sorted((one, other))
    try:
        facts = mark(TEXT, FACTS, kind, start, stop)
    except CuebookError:
        return
    spans = facts.spans
    assert all(before.stop <= after.start for before, after in pairwise(spans))
    assert any(span.kind is kind and start <= span.start < span.stop <= stop for span in spans)


def test_a_marked_title_replaces_and_a_marked_composer_adds():
    buoy = span(FactKind.TITLE, "Bell Buoy")
    facts = mark(TEXT, FACTS, FactKind.TITLE, buoy.start, buoy.stop)
    assert facts.title == "Bell Buoy"
    assert tinted(facts, FactKind.TITLE) == ["Bell Buoy"]
    wardens = span(FactKind.COMPOSER, "The Wardens")
    assert mark(TEXT, FACTS, FactKind.COMPOSER, wardens.start, wardens.stop).composers == (
        "Odo Marsh",
        "The Wardens",
    )


def test_a_marked_cue_is_mentioned_in_its_sentence_and_marking_again_takes_it_away():
    quoted = span(FactKind.CUE, "“Slack Tide”")
    bare = unmark(TEXT, FACTS, span(FactKind.CUE, "Slack Tide"))
    assert [mention.cue for mention in bare.mentions] == ["Bell Buoy"]
    assert len(bare.tracks) == 2
    facts = mark(TEXT, bare, FactKind.CUE, quoted.start, quoted.stop)
    assert facts.mentions[0] == Mention(
        "Slack Tide", quote="The best of it is “Slack Tide”.", start=quoted.start + 1
    )
    state = replace(ImportState.of(DRAFT), facts=facts)
    assert mark_text(state, FactKind.CUE, quoted.start + 1, quoted.stop - 1).facts == bare


def test_a_line_of_its_own_marked_as_a_cue_is_listed():
    line = span(FactKind.CUE, "Read on, share this page")
    facts = mark(TEXT, FACTS, FactKind.CUE, line.start, line.stop)
    assert facts.listed_cues[-1] == "Read on, share this page"
    assert not tinted(facts, FactKind.NOISE)


def test_a_marked_figure_is_read_and_one_that_is_none_is_refused_in_words():
    line = span(FactKind.FIGURES, "Album excellence: 22%")
    bare = unmark(TEXT, FACTS, line)
    assert bare.excellence_percent is None
    assert mark(TEXT, bare, FactKind.FIGURES, line.start, line.stop).excellence_percent == 22
    with pytest.raises(CuebookError, match="No figure"):
        mark(TEXT, FACTS, FactKind.FIGURES, 0, 6)


def test_what_is_left_out_takes_its_facts_along():
    start, stop = TEXT.index("Night ferry"), TEXT.index("1. Slack")
    assert mark(TEXT, FACTS, FactKind.NOISE, start, stop).listed_cues == ()


def test_editing_a_field_moves_its_tint_to_where_the_text_stands():
    def edited(field, text, facts=FACTS):
        facts = with_field(facts, field, text)
        return replace(facts, spans=follow_field(TEXT, facts, field, FACTS.spans))

    assert tinted(edited(Field.TITLE, "Night Ferry"), FactKind.TITLE) == []  # it is a cue's already
    assert tinted(edited(Field.TITLE, "the best of it"), FactKind.TITLE) == ["The best of it"]
    gone = edited(Field.TITLE, "Tern")
    assert tinted(gone, FactKind.TITLE) == ["Tern"]
    assert edited(Field.TITLE, "Tern Island", gone) == FACTS
    assert tinted(edited(Field.RATING, "71 / 100"), FactKind.FIGURES) == [
        "Total minutes of excellence: 8 / 34",
        "Album excellence: 22%",
    ]
    assert tinted(edited(Field.COMPOSERS, "Odo Marsh, The Wardens"), FactKind.COMPOSER) == [
        "Odo Marsh",
        "The Wardens",
    ]


@given(st.text(max_size=40), st.integers(0, 40))
def test_places_count_as_qt_counts_them(text, place):
    place = min(place, len(text))
    places = Places(text)
    assert places.to_qt(place) == len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
    assert places.from_qt(places.to_qt(place)) == place


def test_the_parts_of_a_page_are_named_where_they_begin():
    assert list(sections(TEXT, FACTS).values()) == [
        "Heading",
        "Review",
        "Figures",
        "Listed",
        "Track list",
        "Left out",
    ]


# Rows


def link(n, written, role, state, *candidates, sentiment=Sentiment.NEUTRAL):
    found = tuple(Candidate(cue, CUES[cue].title, match) for cue, match in candidates)
    sure = found[0] if state is LinkState.SURE else None
    return ReviewLink(
        n, written, role, sentiment=sentiment, state=state, candidates=found,
        confidence=found[0].confidence if found else 0.0, target=sure.id if sure else None,
    )  # fmt: skip


LINKS = (
    ReviewLink(0, "Tern Island", LinkRole.ALBUM),
    replace(link(1, "Slack Tide", LinkRole.TRACK, LinkState.SURE, ("c1", 1.0)), number=1),
    replace(link(2, "Bell Buoy", LinkRole.TRACK, LinkState.CHECK, ("c2", 0.9), ("c3", 0.88)), number=2),
    link(3, "Night ferry", LinkRole.LISTED, LinkState.NONE),
    link(4, "Slack Tide", LinkRole.MENTION, LinkState.SURE, ("c1", 1.0), sentiment=Sentiment.PRAISE),
    link(
        5,
        "Bell Buoy",
        LinkRole.MENTION,
        LinkState.CHECK,
        ("c2", 0.9),
        ("c3", 0.88),
        sentiment=Sentiment.BLAME,
    ),
)


def test_names_spelt_and_answered_alike_are_one_row_that_says_the_strongest():
    rows = link_rows(LINKS, FACTS, TEXT, CUES, {})
    assert [(row.written, row.how, row.state) for row in rows] == [
        ("Slack Tide", "praised", RowState.SURE),
        ("Bell Buoy", "faulted", RowState.CHECK),
        ("Night ferry", "listed", RowState.NONE),
    ]
    assert rows[1].artist == "The Wardens"
    assert [row.written for row in in_order(rows, check_first=True)] == [
        "Bell Buoy",
        "Night ferry",
        "Slack Tide",
    ]


def test_nothing_in_doubt_is_linked_until_the_listener_says_so():
    rows = link_rows(LINKS, FACTS, TEXT, CUES, {})
    assert rows[1].target is None
    assert made_choices(rows) == []
    counted = tally(rows)
    assert (counted.linked, counted.to_check, counted.unlinked) == (1, 1, 1)
    rows = link_rows(LINKS, FACTS, TEXT, CUES, choose({}, rows[1], "c3"))
    assert rows[1].state is RowState.CHOSEN
    assert made_choices(rows) == [(LinkRole.TRACK, "Bell Buoy", "c3"), (LinkRole.MENTION, "Bell Buoy", "c3")]
    rows = link_rows(LINKS, FACTS, TEXT, CUES, choose({}, rows[0], None))
    assert tally(rows).linked == 0


def test_a_choice_made_for_another_score_counts_for_nothing():
    rows = link_rows(LINKS, FACTS, TEXT, CUES, {(LinkRole.TRACK, "Bell Buoy"): "of another score"})
    assert rows[1].state is RowState.CHECK


# Reading again, and storing


def test_corrections_stay_when_the_text_of_the_same_review_is_read_again():
    state = edit_field(ImportState.of(DRAFT), Field.REVIEWER, "M. Quist")
    state = mark_text(state, FactKind.CUE, *_at("Night ferry"))  # once more: it is none
    state = replace(state, choices={(LinkRole.TRACK, "Bell Buoy"): "c3"})
    again = read_again(state, replace(DRAFT, text=TEXT + "\n", facts=replace(FACTS, year=1995)))
    assert (again.facts.reviewer, again.facts.year, again.facts.listed_cues) == ("M. Quist", 1995, ())
    assert again.choices == state.choices
    another = replace(DRAFT, facts=replace(FACTS, title="Gannet Rock"))
    assert read_again(state, another) == ImportState.of(another)


def test_a_text_that_was_edited_is_the_same_review_whatever_its_title():
    state = edit_field(ImportState.of(DRAFT), Field.REVIEWER, "M. Quist")
    retitled = replace(DRAFT, facts=replace(FACTS, title="Gannet Rock"))
    again = read_again(state, retitled, is_new=False)
    assert (again.facts.title, again.facts.reviewer) == ("Gannet Rock", "M. Quist")


def test_what_the_listener_said_of_a_mention_stays_when_the_text_is_read_again():
    state = ImportState.of(DRAFT)
    faulted = with_sentiment(state, link_rows(LINKS, FACTS, TEXT, CUES, {})[0], Sentiment.BLAME)
    changed = replace(FACTS.mentions[1], sentiment=Sentiment.NEUTRAL)
    draft = replace(DRAFT, facts=replace(FACTS, mentions=(FACTS.mentions[0], changed)))
    again = read_again(faulted, draft)
    assert [one.sentiment for one in again.facts.mentions] == [Sentiment.BLAME, Sentiment.NEUTRAL]


def test_what_was_left_out_by_hand_stays_left_out_where_it_stands_now():
    state = mark_text(ImportState.of(DRAFT), FactKind.NOISE, *_at("I skip “Bell Buoy” every time."))
    moved = tuple(replace(one, start=one.start + 5, stop=one.stop + 5) for one in FACTS.spans)
    again = read_again(state, replace(DRAFT, text="P.S. " + TEXT, facts=replace(FACTS, spans=moved)))
    left_out = [again.text[one.start : one.stop] for one in again.facts.spans if one.kind is FactKind.NOISE]
    assert left_out == ["I skip “Bell Buoy” every time.", "Read on, share this page"]


def _at(words):
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_a_review_stored_without_its_text_keeps_no_places_in_it():
    draft = final_draft(ImportState.of(DRAFT), keep_text=False)
    assert (draft.text, draft.facts.spans) == ("", ())
    assert all(mention.start is None for mention in draft.facts.mentions)
    assert final_draft(ImportState.of(DRAFT), keep_text=True) == replace(DRAFT, recognised=FACTS)


def test_what_was_recognised_is_stored_beside_what_was_corrected():
    corrected = edit_field(ImportState.of(DRAFT), Field.TITLE, "Tern Isle")
    draft = final_draft(corrected, keep_text=True)
    assert (draft.facts.title, draft.recognised.title) == ("Tern Isle", "Tern Island")
