"""Invent the demo's listening history: fourteen weeks with one score, as somebody might spend them.

The listener plays the album through, finds it pleasant, and then one cue grows on them. Now and
then they go back to the same few bars; the tense cue they skip; the record from the dining car they
put on for company. Days count back from the midnight before the demo is opened, so that
evenings stay evenings whatever the hour. Same seed, same history.
"""

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from numpy.random import Generator, default_rng

# isort: split
from cues import SCORE
from render import DEMO, LEAD_IN_S, clock_of, length

SEED = 97
FIRST_DAY = 97
DAY_S = 86_400
MAIN, BERTH, CONDUCTOR, GLOVES, FINALE = range(1, 6)

Heard = list[tuple[float, float]]
ALL: Heard = [(0.0, 1.0)]


Row = dict[str, Any]


@dataclass(slots=True)
class Diary:
    """The plays so far, and the hand of the clock through the evening being lived."""

    rng: Generator
    plays: list[Row] = field(default_factory=list)
    days_ago: float = 0.0

    def sit_down(self, day: int) -> None:
        """Begin to listen, most often of an evening."""
        hour = float(self.rng.normal(21.2, 0.9))
        if self.rng.random() < 0.12:
            hour = float(self.rng.normal(8.2, 0.3))  # on the way to work
        self.days_ago = day - min(max(hour, 6.5), 23.6) / 24

    def play(self, number: int, origin: str, ending: str = "finished", heard: Heard = ALL) -> None:
        """Write a play down and let its time pass."""
        self.plays.append(
            {
                "number": number,
                "days_ago": round(self.days_ago, 5),
                "origin": origin,
                "ending": ending,
                "heard": [[round(start, 3), round(stop, 3)] for start, stop in heard],
            }
        )
        seconds = sum(stop - start for start, stop in heard) * length(SCORE[number - 1])
        pause = 0.0 if ending in {"finished", "skipped"} else float(self.rng.uniform(2, 20))
        self.days_ago -= (seconds + pause) / DAY_S

    def until(self, low: float, high: float) -> Heard:
        """Hear the beginning only."""
        return [(0.0, float(self.rng.uniform(low, high)))]


def fraction_at(number: int, bar: int) -> float:
    """Give how far into a cue one of its bars begins."""
    return second_at(number, bar) / length(SCORE[number - 1])


def second_at(number: int, bar: int) -> float:
    """Give when one of a cue's bars begins."""
    cue = SCORE[number - 1]
    return LEAD_IN_S + clock_of(cue).seconds(bar * cue.bar)


def whole_album(diary: Diary) -> None:
    """Start the score and let it run; the tense cue is often skipped."""
    diary.play(MAIN, "opened")
    diary.play(BERTH, "continued")
    if diary.rng.random() < 0.7:
        diary.play(CONDUCTOR, "continued", "skipped", diary.until(0.1, 0.45))
    else:
        diary.play(CONDUCTOR, "continued")
    diary.play(GLOVES, "continued")
    if diary.rng.random() < 0.3:
        diary.play(FINALE, "continued", "stopped", diary.until(0.3, 0.7))
    else:
        diary.play(FINALE, "continued")


def one_more_time(diary: Diary) -> None:
    """Pick the cue that grew; sometimes once is not enough."""
    mood = diary.rng.random()
    if mood < 0.3:
        diary.play(BERTH, "picked")
    if mood < 0.75:
        diary.play(BERTH, "picked")
    else:
        diary.play(BERTH, "picked", "stopped", [(0.0, 0.97)])


def those_few_bars(diary: Diary) -> None:
    """Pick the main title and go back, and back again, to where the violins come in."""
    enter, leave = fraction_at(MAIN, 5) - 0.01, fraction_at(MAIN, 8)
    heard: Heard = [(0.0, leave)]
    heard += [(enter, leave + float(diary.rng.uniform(-0.05, 0.03))) for _ in range(diary.rng.integers(1, 4))]
    heard.append((enter, 1.0))
    diary.play(MAIN, "picked", heard=heard)


def straight_to_the_end(diary: Diary) -> None:
    """Pick the finale, from its hush onwards if in a hurry."""
    if diary.rng.random() < 0.3:
        diary.play(FINALE, "picked", heard=[(0.0, 0.08), (fraction_at(FINALE, 5), 1.0)])
    else:
        diary.play(FINALE, "picked")


def for_company(diary: Diary) -> None:
    """Queue the song, and whatever goes with it."""
    diary.play(GLOVES, "queued")
    if diary.rng.random() < 0.5:
        diary.play(BERTH, "queued")


def shuffled(diary: Diary) -> None:
    """Leave the order to chance, and the room before long."""
    for number in diary.rng.permutation([MAIN, BERTH, CONDUCTOR, GLOVES, FINALE])[:3]:
        dull = number == CONDUCTOR
        diary.play(int(number), "shuffled", *(("skipped", diary.until(0.1, 0.3)) if dull else ()))


def where_we_left_off(diary: Diary) -> None:
    """Go on with what was broken off, then change one's mind."""
    start = float(diary.rng.uniform(0.3, 0.6))
    diary.play(FINALE, "resumed", "replaced", [(start, start + 0.25)])
    diary.play(BERTH, "picked")


Habit = Callable[[Diary], None]
EARLY: dict[Habit, float] = {
    whole_album: 5,
    straight_to_the_end: 4,
    those_few_bars: 2,
    for_company: 1,
    shuffled: 1,
}
LATE: dict[Habit, float] = {
    one_more_time: 9,
    those_few_bars: 4,
    straight_to_the_end: 3,
    whole_album: 2,
    for_company: 2,
    shuffled: 1,
    where_we_left_off: 1,
}
GROWN_ON_THEM = 60
"""From this many days ago on, the habits are the late ones."""


def evenings(rng: Generator) -> Iterator[int]:
    """Give the days on which there was music: eager at first, then every second day or so, one week away."""
    for day in range(FIRST_DAY, 0, -1):
        away = 66 <= day <= 73
        eager = day > FIRST_DAY - 6
        if day in {FIRST_DAY, 1} or (not away and rng.random() < (0.8 if eager else 0.63)):
            yield day


def live() -> Diary:
    """Live through the weeks."""
    diary = Diary(default_rng(SEED))
    for day in evenings(diary.rng):
        diary.sit_down(day)
        if day == FIRST_DAY:
            for number in (MAIN, BERTH, CONDUCTOR, GLOVES, FINALE):
                diary.play(number, "opened" if number == MAIN else "continued")
            continue
        habits = EARLY if day > GROWN_ON_THEM else LATE
        weights = [weight / sum(habits.values()) for weight in habits.values()]
        list(habits)[diary.rng.choice(len(habits), p=weights)](diary)
    return diary


def ratings(diary: Diary) -> list[Row]:
    """Rate most cues while they play. One rises from three stars to five; the skipped one stays unrated."""
    given = [(MAIN, 1, 4), (FINALE, 1, 4.5), (BERTH, 2, 3), (GLOVES, 3, 4), (BERTH, 19, 5)]
    return [
        {"number": number, "stars": stars, "days_ago": during(diary, number, time)}
        for number, time, stars in given
    ]


def during(diary: Diary, number: int, time: int) -> float:
    """Give a moment of the first, second, … play of a cue."""
    began = float([play["days_ago"] for play in diary.plays if play["number"] == number][time - 1])
    return round(began - 0.8 * length(SCORE[number - 1]) / DAY_S, 5)


def marks() -> list[Row]:
    """Mark what is worth finding again."""
    noted = [
        (MAIN, 5, "the leap is an octave now"),
        (CONDUCTOR, 8, "hold your breath"),
        (FINALE, 5, "hush, then the climb"),
    ]
    return [
        {"number": number, "position_s": round(second_at(number, bar), 2), "text": text}
        for number, bar, text in noted
    ]


def rows(name: str, values: list[Row]) -> str:
    """Write a list of JSON with one object to a line."""
    lines = ",\n".join(f"    {json.dumps(value, ensure_ascii=False)}" for value in values)
    return f'  "{name}": [\n{lines}\n  ]'


def main() -> int:
    """Write the history into the demo's folder."""
    diary = live()
    parts = (rows("plays", diary.plays), rows("ratings", ratings(diary)), rows("marks", marks()))
    target = DEMO / "history.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")
    print(f"{target.name}: {len(diary.plays)} plays")
    return 0


if __name__ == "__main__":
    sys.exit(main())
