"""Lists that follow from what was said: the minutes of excellence, and what a reviewer praises."""

from cuebook.domain.catalogue import CueKind
from cuebook.domain.excellence import excellent, figures
from cuebook.domain.listening import LogFilter
from cuebook.domain.review import LinkRole, Review, ReviewFacts, ReviewLink, Sentiment
from cuebook.services.lists import minutes_of_excellence, praised_by


def link(target, sentiment, role=LinkRole.MENTION):
    return ReviewLink(0, "a name", role, sentiment=sentiment, target=target)


class Reviews:
    """As much of reading as there needs to be."""

    def __init__(self, *reviews):
        self._reviews = list(reviews)

    def reviews(self):
        return self._reviews


def review(reviewer, *links):
    facts = ReviewFacts(reviewer=reviewer)
    return Review("r", "text", "a page", "", facts, 0, links=links)


def test_the_minutes_of_excellence_are_the_five_star_cues_without_songs(still_app, cues):
    still_app.ratings.rate(cues[:3], 100)
    still_app.ratings.rate([cues[3]], 90)
    still_app.decisions.set_kind([cues[1]], CueKind.SONG)
    found = minutes_of_excellence(still_app.reading)
    assert found == [cues[0], cues[2]]
    shown = still_app.reading.cues(cues)
    assert [cue.id for cue in shown if excellent(cue)] == found
    assert figures(shown).excellence_ms == 20_000


def test_of_some_cues_they_come_in_their_order(still_app, cues):
    still_app.ratings.rate(cues, 100)
    assert minutes_of_excellence(still_app.reading, [cues[3], cues[0]]) == [cues[3], cues[0]]


def test_played_they_are_a_list_that_is_opened(still_app, cues):
    still_app.ratings.rate(cues[1:3], 100)
    still_app.player.open(minutes_of_excellence(still_app.reading))
    still_app.runtime.advance(20_500)
    rows = still_app.reading.log_rows(still_app.reading.log_ids(LogFilter()))
    assert [(row.title, row.origin.value) for row in reversed(rows)] == [
        ("Night Swim", "opened"),
        ("Weir Song", "continued"),
    ]


def test_what_a_reviewer_praises_anywhere_comes_once_and_bare_mentions_do_not():
    praise, blame, neutral = Sentiment.PRAISE, Sentiment.BLAME, Sentiment.NEUTRAL
    reading = Reviews(
        review("R. Halloran", link("c1", praise), link("c2", neutral), link("c1", praise)),
        review("Somebody else", link("c3", praise)),
        review("R. Halloran", link("c4", blame), link(None, praise), link("c5", praise, LinkRole.HIGHLIGHT)),
        review("R. Halloran", link("album", praise, LinkRole.ALBUM), link("c1", praise)),
    )
    assert praised_by(reading, "R. Halloran") == ["c1", "c5"]
    assert praised_by(reading, "nobody") == []
