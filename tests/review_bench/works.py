"""Invented scores, and the prose of reviews of them: the same seed gives the same work."""

import random
from dataclasses import dataclass

from review_bench.languages import Language

_FIRST = (
    "Mara",
    "Otto",
    "Lucie",
    "Pavel",
    "Inés",
    "Greta",
    "Tomasz",
    "Julien",
    "Agnes",
    "Rafael",
    "Sofie",
    "Edwin",
)
_LAST = (
    "Lindqvist",
    "Varga",
    "Moreau",
    "Hollander",
    "Castaño",
    "Zielińska",
    "Ashworth",
    "Brandt",
    "Okafor",
    "Tanaka",
)
_FILMS = (
    "The Ferryman’s Daughter",
    "Cold Meridian",
    "Stella Polaris",
    "The Ninth Wave",
    "Canal Street",
    "Monsoon",
    "A House in Trieste",
    "Paper Kings",
    "Sector 12",
    "The Beekeeper’s War",
    "Ruby & Coal",
    "Lighthouse Road II",
)
_STARS = {1: (4, 5), -1: (1, 2), 0: (3, 4), None: (2, 3, 4)}
"""What a reviewer gives a cue of which they speak so."""
_COMPANIES = ("Blue Heron Records", "Castell Music", "Northlight", "Varna Discs")


@dataclass(frozen=True)
class Cue:
    """A cue of a work, and what the review says of it: 1 praise, -1 blame, 0 neither, None nothing."""

    title: str
    seconds: int
    singer: str
    opinion: int | None
    stars: int


@dataclass(frozen=True)
class Work:
    """A score and its review's facts."""

    language: Language
    film: str
    composer: str
    year: int
    reviewer: str
    company: str
    cues: tuple[Cue, ...]
    points: int
    minutes: int
    album_minutes: int
    percent: int
    paragraphs: tuple[str, ...]

    @property
    def mentioned(self) -> list[Cue]:
        """The cues that the prose names."""
        return [cue for cue in self.cues if cue.opinion is not None]

    @property
    def seconds(self) -> int:
        """The album's length."""
        return sum(cue.seconds for cue in self.cues)


def invent(language: Language, seed: int) -> Work:
    """Make a work and its review."""
    chance = random.Random(f"{language.code} {seed}")
    people = [f"{chance.choice(_FIRST)} {last}" for last in chance.sample(_LAST, 8)]
    film, other = chance.sample(_FILMS, 2)
    opinions: list[int | None] = [1, 1, -1, 0, None, None, None, None]
    chance.shuffle(opinions)
    cues = tuple(
        Cue(title, chance.randint(65, 420), people[2 + place % 4], opinion, chance.choice(_STARS[opinion]))
        for place, (title, opinion) in enumerate(zip(chance.sample(language.nouns, 8), opinions, strict=True))
    )
    album_minutes = round(sum(cue.seconds for cue in cues) / 60)
    return Work(
        language, film, people[0], chance.randint(1950, 2024), people[1], chance.choice(_COMPANIES), cues,
        points=chance.randint(40, 98), minutes=chance.randint(3, album_minutes - 2),
        album_minutes=album_minutes,
        percent=chance.randint(8, 80), paragraphs=_prose(language, film, other, people[0], cues, chance),
    )  # fmt: skip


def _prose(
    language: Language, film: str, other: str, composer: str, cues: tuple[Cue, ...], chance: random.Random
) -> tuple[str, ...]:
    """An opening, then what is said of the cues, another film among it."""
    said = {1: language.praise, -1: language.blame, 0: language.neutral}
    sentences = [
        chance.choice(said[cue.opinion]).replace("{cue}", quoted(language, cue.title))
        for cue in cues
        if cue.opinion is not None
    ]
    chance.shuffle(sentences)
    opening = language.opening.replace("{film}", quoted(language, film)).replace("{composer}", composer)
    foreign = language.other_film.replace("{film}", quoted(language, other))
    return (f"{opening} {language.padding}", " ".join(sentences), f"{language.padding} {foreign}")


def quoted(language: Language, name: str) -> str:
    """A name between the marks of a language."""
    return f"{language.marks[0]}{name}{language.marks[1]}"


def clock(seconds: int) -> str:
    """A length as track lists print it."""
    return f"{seconds // 60}:{seconds % 60:02d}"
