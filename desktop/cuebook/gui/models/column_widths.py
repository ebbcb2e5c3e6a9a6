"""How the columns of a table share its room: figures get theirs, names what is left."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wish:
    """The room a column wants and the least it can do with, in pixels; one that ``grows`` takes more."""

    width: int
    least: int
    grows: bool = False
    stays: bool = False
    """It is never left out."""


def share_room(wishes: Sequence[Wish], room: int) -> list[int]:
    """The width of each column; 0 where there is no room for one. Together they fill the room.

    Nothing scrolls sideways: the last columns are left out until the others have their least.
    """
    shown = _fitting(wishes, room)
    least = sum(wishes[place].least for place in shown)
    figures = [place for place in shown if not wishes[place].grows]
    names = [place for place in shown if wishes[place].grows]
    widths = [0] * len(wishes)
    wanted = sum(max(0, wishes[place].width - wishes[place].least) for place in figures)
    roomy = least + wanted <= room
    for place in figures:
        widths[place] = max(wishes[place].least, wishes[place].width) if roomy else wishes[place].least
    left = room - sum(widths)
    _share_among(names, wishes, left, widths)
    return widths


def _fitting(wishes: Sequence[Wish], room: int) -> list[int]:
    shown = list(range(len(wishes)))
    least = sum(wish.least for wish in wishes)
    for place in reversed(range(len(wishes))):
        if least <= room:
            break
        if not wishes[place].stays:
            shown.remove(place)
            least -= wishes[place].least
    return shown


def _share_among(names: Sequence[int], wishes: Sequence[Wish], room: int, widths: list[int]) -> None:
    """Share room in the proportion of the widths wished for, but give each its least."""
    waiting = sorted(names, key=lambda place: wishes[place].width / max(1, wishes[place].least))
    total = sum(wishes[place].width for place in waiting)
    for at, place in enumerate(waiting):
        rest = sum(wishes[other].least for other in waiting[at + 1 :])
        fair = round(room * wishes[place].width / total) if total else room
        last = at == len(waiting) - 1
        widths[place] = room if last else min(max(wishes[place].least, fair), max(0, room - rest))
        room -= widths[place]
        total -= wishes[place].width
