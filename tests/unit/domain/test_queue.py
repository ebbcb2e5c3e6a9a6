from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.play import Origin
from cuebook.domain.queue import Queue, Repeat


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


@given(
    st.integers(1, 8),
    st.lists(st.sampled_from(["next", "back", "shuffle", "order", "queue_next", "queue_last"]), max_size=30),
)
def test_no_cue_is_lost_or_doubled_whatever_is_done(count, intents):
    queue, added = started(count), 0
    for intent in intents:
        if intent == "next":
            queue = queue.advanced(backwards) or queue
        elif intent == "back":
            queue = queue.gone_back() or queue
        elif intent in {"shuffle", "order"}:
            queue = queue.with_shuffle(intent == "shuffle", backwards)
        else:
            added += 1
            queue = (
                queue.with_next([f"q{added}"]) if intent == "queue_next" else queue.with_last([f"q{added}"])
            )
    assert sorted(queue.order) == list(range(count + added))
    assert sorted(entry.cue for entry in queue.entries) == sorted(
        [f"c{n}" for n in range(count)] + [f"q{n}" for n in range(1, added + 1)]
    )


@given(st.integers(2, 8))
def test_a_shuffled_round_plays_every_cue_once(count):
    queue = started(count, shuffled=True)
    heard = [queue.current.cue]
    while (queue := queue.advanced(backwards)) is not None:
        heard.append(queue.current.cue)
    assert sorted(heard) == sorted(f"c{n}" for n in range(count))
