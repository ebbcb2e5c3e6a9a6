"""Wishes for pictures: which comes first, which is dropped, and that every answer comes home."""

from contextlib import contextmanager

import pytest

from cuebook.domain.artwork import ArtPlaces, ArtWish
from cuebook.domain.events import ArtFound
from cuebook.services.artwork import MOST_WAITING, ArtFinding
from cuebook.services.bus import Bus
from fakes.runtime import FakeRuntime


class Albums:
    """Stands for the storage: knows every album but those called ``gone``."""

    @contextmanager
    def reader(self):
        yield self

    def art_places(self, of):
        return None if of == "gone" else ArtPlaces(of, (), ())


class Painter:
    """Stands for the reader of pictures, and remembers in which order it was asked."""

    def __init__(self):
        self.asked = []
        self.fails = False

    def picture(self, places, edge, *, whole, cancel):
        self.asked.append(places.title)
        if self.fails:
            raise RuntimeError
        return (
            None if places.title == "bare" else f"{places.title} at {edge}{whole}{cancel.cancelled}".encode()
        )

    def close(self):
        pass


class House:
    def __init__(self):
        self.runtime, self.painter, bus = FakeRuntime(), Painter(), Bus()
        self.finding = ArtFinding(Albums(), lambda: self.painter, self.runtime, bus)
        self.answers = []
        bus.subscribe(ArtFound, self.answers.append)

    def ask(self, *albums):
        for album in albums:
            self.finding.ask(ArtWish(album, 128))


@pytest.fixture
def house():
    return House()


def test_every_wish_is_answered_also_where_there_is_no_picture(house):
    house.ask("weir", "bare", "gone")
    assert house.answers == []
    house.runtime.settle()
    answers = {answer.wish.of: answer.picture for answer in house.answers}
    assert answers == {"weir": b"weir at 128FalseFalse", "bare": None, "gone": None}


def test_what_was_wished_for_together_comes_in_order_and_what_came_later_comes_first(house):
    first = [f"old {number}" for number in range(5)]
    house.ask(*first)
    house.runtime._soon.popleft()()
    house.ask("new 1", "new 2", "old 4")
    house.runtime.settle()
    assert house.painter.asked == ["new 1", "new 2", "old 4", "old 0", "old 1", "old 2", "old 3"]


def test_a_picture_wished_for_twice_is_made_once(house):
    house.ask("weir", "weir")
    house.runtime.settle()
    assert house.painter.asked == ["weir"]


def test_of_too_many_wishes_the_oldest_are_dropped(house):
    house.ask(*(f"far {number}" for number in range(MOST_WAITING)))
    house.runtime._soon.popleft()()
    house.ask("near 1", "near 2")
    house.runtime.settle()
    assert len(house.painter.asked) == MOST_WAITING
    assert house.painter.asked[:2] == ["near 1", "near 2"]
    assert f"far {MOST_WAITING - 1}" not in house.painter.asked


def test_a_wish_can_be_made_anew_once_it_was_answered(house):
    house.ask("weir")
    house.runtime.settle()
    house.ask("weir")
    house.runtime.settle()
    assert house.painter.asked == ["weir", "weir"]


def test_a_wish_made_while_it_is_answered_is_answered_afresh(house):
    """Else an answer from before the end of a scan would stand for good."""
    painter, made = house.painter, house.painter.picture

    def picture(*arguments, **more):
        painter.picture = made
        house.ask("weir")
        return made(*arguments, **more)

    painter.picture = picture
    house.ask("weir")
    house.runtime.settle()
    assert painter.asked == ["weir", "weir"]
    assert len(house.answers) == 2


def test_a_failure_is_answered_as_no_picture_and_the_rest_goes_on(house):
    house.painter.fails = True
    house.ask("weir")
    house.runtime.settle()
    assert [(answer.wish.of, answer.picture) for answer in house.answers] == [("weir", None)]
    house.painter.fails = False
    house.ask("tide")
    house.runtime.settle()
    assert house.answers[-1].picture
