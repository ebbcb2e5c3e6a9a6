"""Arranging what was found after an order that is known."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from cuebook.storage.library_order import Order


def order_of(numbers):
    places = array("I", bytes(4 * (max(numbers, default=0) + 1)))
    for place, number in enumerate(numbers, start=1):
        places[number] = place
    return Order(1, array("q", numbers), places)


@given(st.lists(st.integers(1, 400), unique=True), st.sets(st.integers(1, 500)))
def test_what_is_known_stands_in_its_order_and_what_is_new_comes_last(numbers, found):
    arranged = list(order_of(numbers).arranged(sorted(found)))
    known = [number for number in numbers if number in found]
    assert arranged == [*known, *sorted(found - set(numbers))]


def test_a_few_of_many_and_nearly_all_are_arranged_alike():
    order = order_of(list(range(1_000, 0, -1)))
    assert list(order.arranged([3, 500, 7])) == [500, 7, 3]
    assert list(order.arranged(range(1, 999))) == list(range(998, 0, -1))
