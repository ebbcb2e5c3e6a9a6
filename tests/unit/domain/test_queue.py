import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.play import Origin
from cuebook.domain.queue import Queue, QueueEntry, Repeat


def backwards(places):
    return list(reversed(places))


def in_order(places):
    return list(places)


def started(count=4, start=0, origin=Origin.PICKED, **changes):
    return Queue(**changes).started_with([f"c{n}" for n in range(count)], start, origin, backwards)


def names(queue):
    return [entry.cue for entry in queue.upcoming]


def test_the_picked_cue_is_picked_and_the_rest_continues():
    queue = started(start=1)
    assert (queue.current.cue, queue.current.origin) == ("c1", Origin.PICKED)
    assert [entry.origin for entry in queue.upcoming] == [Origin.CONTINUED] * 2


def test_shuffled_cues_come_in_another_order_and_say_so():
    queue = started(shuffled=True, start=1)
    assert names(queue) == ["c3", "c2", "c0"]
    assert {entry.origin for entry in queue.upcoming} == {Origin.SHUFFLED}


def test_a_queued_cue_keeps_its_origin_through_shuffling():
    queue = started().with_next(["x"]).with_shuffle(True, in_order)
    assert [entry.origin for entry in queue.upcoming if entry.cue == "x"] == [Origin.QUEUED]


def test_switching_shuffle_off_puts_the_list_back_in_order():
    queue = started().with_shuffle(True, backwards).with_shuffle(False, backwards)
    assert names(queue) == ["c1", "c2", "c3"]


def test_repeating_a_cue_plays_it_again_as_repeated():
    again = started(repeat=Repeat.CUE).after_end(in_order)
    assert (again.current.cue, again.current.origin) == ("c0", Origin.REPEATED)


def test_skipping_leaves_a_repeated_cue():
    assert started(repeat=Repeat.CUE).advanced(in_order).current.cue == "c1"


def test_a_repeated_queue_begins_again():
    queue = started(count=2, start=1, repeat=Repeat.QUEUE)
    assert queue.after_end(in_order).current.cue == "c0"


def test_the_end_of_the_queue_is_the_end():
    assert started(count=1).after_end(in_order) is None


def test_going_back_is_possible_in_shuffle_too():
    queue = started(shuffled=True).advanced(in_order)
    assert queue.gone_back().current.cue == "c0"


def test_there_is_nothing_before_the_first():
    assert started().gone_back() is None


def test_a_cue_taken_out_is_gone_and_can_be_put_back():
    queue = started()
    shorter = queue.removed(1)
    assert names(shorter) == ["c1", "c3"]
    assert names(shorter.with_entry(1, queue.upcoming[1])) == ["c1", "c2", "c3"]


def test_there_is_nothing_to_take_out_or_move_beyond_the_end():
    queue = started()
    assert queue.removed(3) == queue.removed(-1) == queue.moved(0, 3) == queue.moved(-1, 0) == queue


@pytest.mark.parametrize("shuffled", [True, False])
def test_a_cue_can_be_moved_among_those_that_come(shuffled):
    queue = started(5, shuffled=shuffled)
    first, second, third, fourth = names(queue)
    assert names(queue.moved(0, 2)) == [second, third, first, fourth]
    assert names(queue.moved(3, 0)) == [fourth, first, second, third]


def test_what_was_moved_and_queued_stays_there_through_shuffling_and_back():
    queue = started().moved(2, 0).with_next(["x"])
    assert names(queue.with_shuffle(True, backwards).with_shuffle(False, backwards)) == names(queue)


def test_what_was_queued_next_in_shuffle_comes_next_in_the_list_too():
    queue = started(shuffled=True).with_next(["x"]).with_shuffle(False, backwards)
    assert names(queue)[0] == "x"


def test_nothing_follows_a_cue_to_be_stopped_after_until_the_listener_goes_on():
    queue = started(repeat=Repeat.CUE)._replace(stops=True)
    assert queue.after_end(in_order) is None
    assert not queue.advanced(in_order).stops
    assert not started(start=1)._replace(stops=True).gone_back().stops
    assert not queue.picked_ahead(2).stops


def test_a_new_shuffled_round_does_not_begin_with_the_cue_just_heard():
    queue = started(3, shuffled=True, repeat=Repeat.QUEUE)
    for _ in range(20):
        left, queue = queue.current, queue.advanced(lambda places: sorted(places, reverse=True))
        assert queue.current.cue != left.cue


def test_going_back_over_the_beginning_of_a_round_finds_what_was_heard_and_forward_the_same_again():
    queue = started(3, shuffled=True, repeat=Repeat.QUEUE)
    for _ in range(2):
        queue = queue.advanced(backwards)
    last = queue.current.cue
    begun = queue.advanced(backwards)
    back = begun.gone_back()
    assert back.current.cue == last
    assert back.advanced(in_order).current.cue == begun.current.cue
    assert names(back.advanced(in_order)) == names(begun)


def test_the_next_round_can_be_known_before_it_begins():
    queue = started(3, shuffled=True, repeat=Repeat.QUEUE).advanced(in_order).advanced(in_order)
    known = queue.with_next_round(backwards)
    assert known.with_next_round(in_order) == known
    assert [known.entries[place].cue for place in known.after] == [
        known.advanced(in_order).current.cue,
        *names(known.advanced(in_order)),
    ]


INTENTS = [
    "next",
    "back",
    "shuffle",
    "order",
    "queue_next",
    "queue_last",
    "remove",
    "put_back",
    "move",
    "draw",
]


@given(
    st.integers(1, 8),
    st.sampled_from(Repeat),
    st.lists(st.tuples(st.sampled_from(INTENTS), st.integers(0, 5), st.integers(0, 5)), max_size=30),
)
def test_no_cue_is_lost_or_doubled_whatever_is_done(count, repeat, intents):
    queue, cues = started(count, repeat=repeat), [f"c{n}" for n in range(count)]
    for number, (intent, place, to) in enumerate(intents):
        if intent == "next":
            queue = queue.advanced(backwards) or queue
        elif intent == "back":
            queue = queue.gone_back() or queue
        elif intent in {"shuffle", "order"}:
            queue = queue.with_shuffle(intent == "shuffle", backwards)
        elif intent == "draw":
            queue = queue.with_next_round(backwards)
        elif intent == "move":
            queue = queue.moved(place, to)
        elif intent == "remove":
            if place < queue.ahead:
                cues.remove(queue.upcoming[place].cue)
            queue = queue.removed(place)
        else:
            cues.append(f"q{number}")
            queue = {
                "queue_next": queue.with_next([cues[-1]]),
                "queue_last": queue.with_last([cues[-1]]),
                "put_back": queue.with_entry(place, QueueEntry(cues[-1], Origin.QUEUED)),
            }[intent]
        everything = list(range(len(cues)))
        assert sorted(queue.order) == everything
        assert sorted(queue.before) in ([], everything)
        assert sorted(queue.after) in ([], everything)
        assert queue.shuffled or list(queue.order) == everything
        assert sorted(entry.cue for entry in queue.entries) == sorted(cues)
        assert len(queue.upcoming) == queue.ahead


@given(st.integers(2, 8))
def test_a_shuffled_round_plays_every_cue_once(count):
    queue = started(count, shuffled=True)
    heard = [queue.current.cue]
    while (queue := queue.advanced(backwards)) is not None:
        heard.append(queue.current.cue)
    assert sorted(heard) == sorted(f"c{n}" for n in range(count))


def test_a_list_gone_back_into_after_something_was_queued_is_in_its_order():
    queue = started(2, repeat=Repeat.QUEUE).advanced(in_order).advanced(in_order).with_last(["x"])
    back = queue.gone_back()
    assert (back.current.cue, back.ahead) == ("x", 0)
    assert names(back.with_next(["y"])) == ["y"]
    assert [entry.cue for entry in back.with_next(["y"]).entries] == ["c0", "c1", "x", "y"]
