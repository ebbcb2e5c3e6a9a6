"""A listener's corrections are carried over to facts that were recognised anew."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.corrections import corrected_again
from cuebook.domain.review import (
    Certainty,
    FactKind,
    FactSpan,
    Mention,
    PrintedRating,
    ReviewFacts,
    Sentiment,
    TrackEntry,
)

RECOGNISED = ReviewFacts(
    title="Tern Island (1994)",
    reviewer="Ann Lee",
    highlights=("Slack Tide", "Share this"),
    tracks=(TrackEntry("Slack Tide", 1), TrackEntry("Total", 2)),
    mentions=(Mention("Slack Tide", start=30), Mention("Dust Road", start=60)),
    spans=(
        FactSpan(FactKind.TITLE, 0, 18, Certainty.GUESS, "the first line"),
        FactSpan(FactKind.CUE, 30, 40),
    ),
)
CORRECTED = replace(
    RECOGNISED,
    title="Tern Island",
    highlights=("Slack Tide", "Night Ferry"),
    tracks=(TrackEntry("Slack Tide", 1),),
    mentions=(Mention("Slack Tide", Sentiment.BLAME, start=30),),
    spans=(FactSpan(FactKind.TITLE, 0, 11), FactSpan(FactKind.CUE, 30, 40), FactSpan(FactKind.CUE, 80, 91)),
)


def test_what_was_corrected_stays_and_what_was_not_follows_the_new_recognition():
    fresh = replace(RECOGNISED, title="Tern", reviewer="Anne Lee", year=1994)
    now = corrected_again(RECOGNISED, CORRECTED, fresh)
    assert (now.title, now.reviewer, now.year) == ("Tern Island", "Anne Lee", 1994)


def test_a_field_the_listener_emptied_stays_empty():
    emptied = replace(RECOGNISED, reviewer=None)
    assert corrected_again(RECOGNISED, emptied, replace(RECOGNISED, reviewer="Anne Lee")).reviewer is None


def test_names_the_listener_took_out_or_added_are_so_again_beside_new_ones():
    fresh = replace(RECOGNISED, highlights=("Slack Tide", "Share this", "Bell Buoy"))
    assert corrected_again(RECOGNISED, CORRECTED, fresh).highlights == (
        "Slack Tide",
        "Bell Buoy",
        "Night Ferry",
    )


def test_what_is_no_cue_leaves_the_track_list_and_the_mentions():
    now = corrected_again(RECOGNISED, CORRECTED, RECOGNISED)
    assert [track.title for track in now.tracks] == ["Slack Tide"]
    assert [mention.cue for mention in now.mentions] == ["Slack Tide"]


def test_a_sentiment_the_listener_gave_stands_above_a_new_one():
    fresh = replace(RECOGNISED, mentions=(Mention("Slack Tide", Sentiment.PRAISE, start=30),))
    assert corrected_again(RECOGNISED, CORRECTED, fresh).mentions[0].sentiment is Sentiment.BLAME


def test_a_sentiment_the_listener_left_follows_the_new_recognition():
    fresh = replace(RECOGNISED, mentions=(Mention("Slack Tide", Sentiment.PRAISE, start=30),))
    left = replace(CORRECTED, mentions=RECOGNISED.mentions)
    assert corrected_again(RECOGNISED, left, fresh).mentions[0].sentiment is Sentiment.PRAISE


def test_tints_of_corrected_facts_are_the_listeners_own():
    fresh = replace(RECOGNISED, spans=(FactSpan(FactKind.TITLE, 2, 18), FactSpan(FactKind.YEAR, 82, 86)))
    spans = corrected_again(RECOGNISED, CORRECTED, fresh).spans
    assert [(span.kind, span.start) for span in spans] == [(FactKind.TITLE, 0), (FactKind.CUE, 80)]


names = st.sampled_from(["Slack Tide", "Dust Road", "Night Ferry", "Bell Buoy", "Ashes"])
facts = st.builds(
    ReviewFacts,
    title=st.none() | names,
    composers=st.lists(names, max_size=2, unique=True).map(tuple),
    rating=st.none() | st.just(PrintedRating(7, 10, "7/10")),
    listed_cues=st.lists(names, max_size=3, unique=True).map(tuple),
    highlights=st.lists(names, max_size=3, unique=True).map(tuple),
    tracks=st.lists(st.builds(TrackEntry, names), max_size=3, unique_by=lambda one: one.title).map(tuple),
    mentions=st.lists(
        st.builds(Mention, names, st.sampled_from(Sentiment)), max_size=3, unique_by=lambda one: one.cue
    ).map(tuple),
)


@given(facts, facts)
def test_without_corrections_the_new_recognition_holds(recognised, fresh):
    now = corrected_again(recognised, recognised, fresh)
    assert replace(now, mentions=()) == replace(fresh, mentions=())
    assert sorted(map(repr, now.mentions)) == sorted(map(repr, fresh.mentions))


@given(facts, facts)
def test_where_nothing_new_is_recognised_the_corrected_single_facts_and_names_stand(recognised, corrected):
    now = corrected_again(recognised, corrected, recognised)
    assert (now.title, now.composers, now.rating) == (corrected.title, corrected.composers, corrected.rating)
    assert set(now.highlights) == set(corrected.highlights)
    assert set(now.listed_cues) == set(corrected.listed_cues)
