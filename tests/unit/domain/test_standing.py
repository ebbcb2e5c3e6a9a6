"""Where a cue stands by now, reckoned from where it stood."""

from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.standing import PlayState, Standing

times = st.integers(0, 10**9)


@given(times, times, times, times)
def test_a_playing_cue_goes_on_and_never_beyond_its_end(position, at, later, length):
    standing = Standing(state=PlayState.PLAYING, position_ms=position, at=at, length_ms=length)
    now = standing.position_now(at + later)
    assert now in {position + later, max(length, position)}
    assert position <= now <= max(length, position)


@given(times, times, st.integers(), st.sampled_from([PlayState.PAUSED, PlayState.STOPPED]))
def test_a_cue_that_does_not_play_stays_where_it_is(position, at, now, state):
    assert Standing(state=state, position_ms=position, at=at).position_now(now) == position


def test_a_reading_from_before_takes_nothing_back():
    assert Standing(state=PlayState.PLAYING, position_ms=500, at=1_000).position_now(900) == 500
