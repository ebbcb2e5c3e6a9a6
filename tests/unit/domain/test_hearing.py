from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.hearing import HeardAccount


def test_a_cue_heard_through_is_one_range():
    account = HeardAccount(0, 0, sounding=True)
    for at in range(250, 10_001, 250):
        account.observe(at, at, sounding=True)
    assert account.ranges.spans == ((0, 10_000),)


def test_a_pause_adds_nothing():
    account = HeardAccount(0, 0, sounding=True)
    account.observe(1_000, 1_000, sounding=True)
    account.observe(1_200, 1_200, sounding=False)
    account.observe(60_000, 1_200, sounding=True)
    account.observe(61_000, 2_200, sounding=True)
    assert account.ranges.heard_ms == 2_200


def test_a_player_that_goes_on_a_moment_later_leaves_no_gap():
    account = HeardAccount(0, 0, sounding=True)
    account.observe(1_000, 1_000, sounding=False)
    account.observe(5_000, 1_000, sounding=False)
    account.observe(5_250, 1_180, sounding=True)
    assert account.ranges.spans == ((0, 1_180),)


def test_two_clocks_that_round_otherwise_leave_no_gap_either():
    account = HeardAccount(0, 0, sounding=True)
    account.observe(1_216, 1_216, sounding=False)
    account.observe(1_816, 1_216, sounding=False)
    account.observe(2_017, 1_418, sounding=True)  # 202 ms further on in 201
    account.observe(3_017, 2_418, sounding=False)
    assert account.ranges.spans == ((0, 2_418),)


def test_what_sounded_before_the_device_said_so_was_heard():
    account = HeardAccount(0, 0, sounding=True)
    account.observe(48, 0, sounding=False)  # taken by the server, which has not said yet that it sounds
    account.observe(298, 283, sounding=True)
    account.observe(548, 533, sounding=True)
    assert account.ranges.spans == ((0, 533),)


def test_a_jump_while_it_was_held_is_no_hearing():
    account = HeardAccount(0, 0, sounding=True)
    account.observe(1_000, 1_000, sounding=False)
    account.observe(1_250, 9_000, sounding=True)
    account.observe(1_500, 9_250, sounding=True)
    assert account.ranges.spans == ((0, 1_000), (9_000, 9_250))


def test_a_seek_begins_a_new_range():
    account = HeardAccount(0, 0, sounding=True)
    account.observe(2_000, 2_000, sounding=True)
    account.sought(2_000, 50_000)
    account.observe(3_000, 51_000, sounding=True)
    assert account.ranges.spans == ((0, 2_000), (50_000, 51_000))


def test_what_is_heard_twice_counts_twice_in_time_and_once_in_cover():
    account = HeardAccount(0, 0, sounding=True)
    account.observe(4_000, 4_000, sounding=True)
    account.sought(4_000, 1_000)
    account.observe(6_000, 3_000, sounding=True)
    assert account.ranges.heard_ms == 6_000
    assert account.ranges.covered_ms == 4_000


def test_a_sleep_of_the_computer_adds_nothing():
    account = HeardAccount(0, 0, sounding=True)
    account.observe(1_000, 1_000, sounding=True)
    account.observe(61_000, 61_000, sounding=True)
    account.observe(62_000, 62_000, sounding=True)
    assert account.ranges.spans == ((0, 1_000), (61_000, 62_000))


def test_a_stalled_device_adds_nothing():
    account = HeardAccount(0, 0, sounding=True)
    for at in range(250, 5_001, 250):
        account.observe(at, min(at, 1_000), sounding=True)
    assert account.ranges.heard_ms == 1_000


@given(
    st.lists(
        st.tuples(st.integers(0, 20_000), st.integers(0, 300_000), st.booleans(), st.booleans()),
        max_size=40,
    )
)
def test_nobody_hears_longer_than_time_passed(steps):
    account = HeardAccount(0, 0, sounding=True)
    at = 0
    for elapsed, position, sounding, sought in steps:
        at += elapsed
        if sought:
            account.sought(at, position)
        account.observe(at, position, sounding=sounding)
    slack = 500 * len(steps)
    assert account.ranges.heard_ms <= at + slack
    assert all(start <= stop for start, stop in account.ranges.spans)
