import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_cue
from cuebook.domain.catalogue import CueKind
from cuebook.domain.excellence import Denominator, Interval, figures, possible_excellence

CUES = st.lists(
    st.builds(
        a_cue,
        kind=st.sampled_from(CueKind),
        rating=st.none() | st.integers(2, 10).map(lambda halves: 10 * halves),
        duration_ms=st.integers(1_000, 600_000),
    ),
    max_size=20,
)


def test_the_published_example_is_19_percent():
    five_star_minutes, album_minutes = 13.82, 74
    cues = [a_cue(rating=100, duration_ms=round(five_star_minutes * 15_000)) for _ in range(4)]
    cues.append(a_cue(rating=60, duration_ms=round((album_minutes - five_star_minutes) * 60_000)))
    own = figures(cues)
    assert round(own.album_excellence) == 19
    assert own.excellence_ms == pytest.approx(five_star_minutes * 60_000, abs=4)


def test_nothing_rated_gives_no_figures():
    own = figures([a_cue(), a_cue()])
    assert (own.cue_rating, own.excellence_ms, own.album_excellence) == (None, None, None)
    assert own.score_cues == 2


def test_songs_stay_out_of_ratings_and_minutes():
    own = figures([a_cue(rating=60), a_cue(rating=100, kind=CueKind.SONG)])
    assert own.cue_rating == 60
    assert own.excellence_ms == 0
    assert own.songs == 1


def test_the_whole_album_is_a_longer_denominator():
    cues = [a_cue(rating=100, duration_ms=60_000), a_cue(kind=CueKind.SONG, duration_ms=60_000)]
    assert figures(cues).album_excellence == 100
    assert figures(cues, Denominator.WHOLE_ALBUM).album_excellence == 50


@given(CUES)
def test_figures_stay_within_their_scales(cues):
    own = figures(cues)
    assert own.cue_rating is None or 20 <= own.cue_rating <= 100
    assert own.album_excellence is None or 0 <= own.album_excellence <= 100
    assert own.rated <= own.score_cues
    assert own.score_cues + own.songs == len(cues)


@given(CUES)
def test_an_unknown_kind_counts_as_score(cues):

    as_score = [cue._replace(kind=CueKind.SCORE) if cue.kind is CueKind.UNKNOWN else cue for cue in cues]
    assert figures(cues) == figures(as_score)


def test_printed_minutes_allow_a_range_of_percentages():
    possible = possible_excellence(8, 34)
    assert round(possible.low, 1) == 21.7
    assert round(possible.high, 1) == 25.4
    assert possible.meets(Interval.around(22))
    assert not possible.meets(Interval.around(30))


def test_printed_decimals_narrow_the_range():
    assert Interval.around(9.1).low == pytest.approx(9.05)
    assert Interval.around(9.1).high == pytest.approx(9.15)
