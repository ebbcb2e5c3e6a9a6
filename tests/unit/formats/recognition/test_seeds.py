"""The two documents the project began with."""

import pytest

from cuebook.domain.review import FactKind, Sentiment
from cuebook.formats.reviews.plain_text import PlainTextReview


@pytest.fixture
def rocky_ii(shared):
    return PlainTextReview().read((shared / "samples" / "seeds" / "rocky-ii-review.txt").read_bytes())


@pytest.fixture
def rocky_iv(shared):
    path = shared / "samples" / "seeds" / "rocky-iv-soundtracks-of-1985.txt"
    return PlainTextReview().read(path.read_bytes())


def sentiments(page):
    return {mention.cue: mention.sentiment for mention in page.facts.mentions}


def test_a_review_with_closing_figures(rocky_ii):
    facts = rocky_ii.facts
    assert (facts.title, facts.composers, facts.year, facts.reviewer) == (
        "Rocky II",
        ("Bill Conti",),
        1979,
        "Mihnea Manduteanu",
    )
    assert (facts.rating.value, facts.rating.best, facts.rating.as_written) == (70, 100, "70 / 100")
    assert (facts.minutes_of_excellence, facts.album_minutes, facts.excellence_percent) == (8, 34, 22)
    assert facts.listed_cues == ("Gonna fly now", "All my life")
    assert facts.highlights == ()
    assert facts.tracks == ()
    assert facts.collections == ("Composer of the month", "Franchises", "The expendables month")
    assert facts.language == "en"


def test_its_mentions_are_the_cues_and_not_the_films(rocky_ii):
    assert sentiments(rocky_ii) == {
        "Redemption": Sentiment.PRAISE,
        "Gonna fly now": Sentiment.NEUTRAL,
        "Overture": Sentiment.PRAISE,
    }
    redemption = rocky_ii.facts.mentions[0]
    assert "the only track I listen to" in redemption.quote


def test_its_site_is_struck_through(rocky_ii):
    noise = [
        rocky_ii.text[one.start : one.stop] for one in rocky_ii.facts.spans if one.kind is FactKind.NOISE
    ]
    assert noise[0] == "Type to search"
    assert noise[-1].startswith("I have been listening")
    assert noise[-1].endswith("comment data is processed.")


def test_a_compilation_of_songs(rocky_iv):
    facts = rocky_iv.facts
    assert (facts.title, facts.year, facts.composers) == ("Rocky IV", 1985, ())
    assert (facts.reviewer, facts.rating, facts.excellence_percent) == (None, None, None)
    assert facts.collections == ("Great Soundtracks of 1985",)
    assert [(track.number, track.artist, track.title) for track in facts.tracks] == [
        (1, "Survivor", "Burning Heart"),
        (2, "John Cafferty and the Beaver Brown Band", "Hearts of Fire"),
        (3, "Kenny Loggins and Gladys Knight", "Double or Nothing"),
        (4, "Survivor", "Eye of the Tiger"),
        (5, "Vinnie DiCola", "War"),
        (6, "James Brown", "Living in America"),
        (7, "Robert Tepper", "No Easy Way Out"),
        (8, "Go West", "One Way Street"),
        (9, "Touch", "The Sweetest Victory"),
        (10, "Vinnie DiCola", "Montage"),
    ]


def test_its_songs_are_mentioned_and_other_readers_are_not_heard(rocky_iv):
    found = sentiments(rocky_iv)
    assert {cue for cue, sentiment in found.items() if sentiment is Sentiment.PRAISE} == {
        "Burning Heart",
        "Hearts on Fire",
        "Living in America",
        "No Easy Way Out",
    }
    assert set(found) == {
        "Burning Heart",
        "Hearts on Fire",
        "Living in America",
        "No Easy Way Out",
        "Eye of the Tiger",
        "One Way Street",
        "Double or Nothing",
    }
    assert {mention.cue: mention.same_as for mention in rocky_iv.facts.mentions}[
        "Hearts on Fire"
    ] == "Hearts of Fire"
