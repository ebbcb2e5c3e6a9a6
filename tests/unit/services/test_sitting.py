"""A sitting asks for each cue as it ends, says which is meant, and ends by itself."""

import pytest

from builders import a_cue
from cuebook.domain.catalogue import CueKind, FileState
from cuebook.domain.events import SittingChanged
from cuebook.domain.queue import Repeat
from cuebook.services.sitting import LINGERS_MS, to_be_rated

CUE_MS = 10_000


@pytest.fixture
def sitting(still_app, cues):
    still_app.sitting.begin(cues)
    return still_app.sitting


def test_songs_rated_cues_and_cues_without_a_file_are_left_out():
    cues = [
        a_cue(id="score"),
        a_cue(id="song", kind=CueKind.SONG),
        a_cue(id="source", kind=CueKind.SOURCE),
        a_cue(id="rated", rating=60),
        a_cue(id="gone", state=FileState.MISSING),
        a_cue(id="unknown", kind=CueKind.UNKNOWN),
    ]
    assert to_be_rated(cues) == ["score", "unknown"]


def test_each_cue_is_asked_for_as_it_ends_while_the_next_one_plays(still_app, cues, sitting):
    assert sitting.asked is None
    still_app.runtime.advance(CUE_MS + 100)
    assert (sitting.asked, still_app.player.current) == (cues[0], cues[1])
    still_app.runtime.advance(CUE_MS)
    assert (sitting.asked, still_app.player.current) == (cues[1], cues[2])


def test_a_cue_that_is_skipped_is_asked_for_too(still_app, cues, sitting):
    still_app.runtime.advance(3_000)
    still_app.player.next()
    assert sitting.asked == cues[0]


def test_it_counts_what_is_rated_and_going_on_without_an_answer_leaves_it_unrated(still_app, cues, sitting):
    still_app.runtime.advance(CUE_MS + 100)
    still_app.ratings.rate([sitting.asked], 80)
    still_app.runtime.advance(2 * CUE_MS)
    assert sitting.rated == 1
    assert [still_app.reading.cue(cue).rating for cue in cues] == [80, None, None, None]


def test_after_the_last_cue_it_waits_for_its_answer_and_then_ends(still_app, cues, sitting):
    still_app.runtime.advance(4 * CUE_MS + 1_000)
    assert still_app.player.current is None
    assert sitting.asked == cues[3]
    still_app.runtime.advance(60_000)
    assert sitting.under_way
    still_app.ratings.rate([cues[3]], 60)
    still_app.runtime.advance(LINGERS_MS - 100)
    assert sitting.asked == cues[3]
    still_app.runtime.advance(200)
    assert not sitting.under_way


def test_other_music_ends_it_and_so_does_stop(still_app, cues):
    still_app.sitting.begin(cues[:2])
    still_app.player.pick(cues, 3)
    still_app.runtime.settle()
    assert not still_app.sitting.under_way
    still_app.sitting.begin(cues[:2])
    still_app.player.stop()
    assert not still_app.sitting.under_way


def test_it_plays_in_order_once_and_leaves_shuffle_and_repeat_as_they_were(still_app, cues):
    player = still_app.player
    player.set_shuffle(shuffled=True)
    player.set_repeat(Repeat.QUEUE)
    still_app.sitting.begin(cues)
    assert [entry.cue for entry in player.queue.entries] == cues
    assert (player.queue.repeat, player.queue.shuffled) == (Repeat.OFF, False)
    still_app.sitting.end()
    assert (player.queue.repeat, player.queue.shuffled) == (Repeat.QUEUE, True)


def test_whoever_shows_it_is_told_of_every_step(still_app, cues):
    told = []
    still_app.bus.subscribe(SittingChanged, told.append)
    still_app.sitting.begin(cues[:1])
    still_app.runtime.advance(CUE_MS + 500)
    still_app.ratings.rate(cues[:1], 80)
    still_app.runtime.advance(LINGERS_MS)
    assert len(told) == 4
