"""What a cue is made of: parts with their seats, and the page they stand on."""

from dataclasses import dataclass, field

# isort: split
from notation import Note, parse
from stage import Hall


@dataclass(frozen=True, slots=True)
class Part:
    """A line and who plays it.

    ``unit`` is the length of a note where the line names none. ``pan`` runs from -1 left to 1 right,
    ``distance`` from 0 to 1, ``players`` sit round that place. ``lyrics`` gives each note its vowels,
    the first and the last of a syllable. ``choir`` marks the lines whose voice leading is checked
    against each other.
    """

    instrument: str
    notes: str
    dynamics: str
    pan: float = 0.0
    distance: float = 0.4
    level_db: float = 0.0
    players: int = 1
    unit: float = 1.0
    lyrics: str = ""
    choir: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: what its tags say, how its file is kept, and its music.

    ``bar`` and ``beats`` are lengths in beats; ``ring`` is the seconds it rings on after the last;
    ``lufs`` how loud the whole is.
    """

    number: int
    title: str
    artist: str
    suffix: str
    bar: float
    tempo: str
    beats: float
    ring: float
    lufs: float
    harmony: str
    parts: list[Part]
    hall: Hall = field(default_factory=Hall)
    gramophone: bool = False

    def notes(self, part: Part) -> list[Note]:
        """Read a part of this cue."""
        return parse(part.notes, self.bar, part.unit)


_DESKS = {
    # line: what plays it, pan, distance, level in dB, players
    "violins": ("violins", -0.45, 0.42, 1.5, 6),
    "second violins": ("violas", -0.2, 0.48, -1.5, 5),
    "violas": ("violas", 0.12, 0.5, -1.0, 4),
    "tenor": ("cellos", 0.28, 0.48, -1.5, 4),
    "cellos": ("cellos", 0.38, 0.45, 0.0, 4),
    "basses": ("basses", 0.45, 0.5, -1.0, 3),
}


def strings(lines: dict[str, str], dynamics: str, level_db: float = 0.0) -> list[Part]:
    """Seat the lines of a string choir as in an orchestra: violins left, basses right.

    The inner lines are held back, as a conductor would, so that the tune is on top. The second
    violins and the tenor play inside the harmony and take the rounder sound of violas and cellos.
    """
    parts = []
    for line, notes in lines.items():
        instrument, pan, distance, balance, players = _DESKS[line]
        leads_its_own_life = line != "basses"  # they double the cellos, in octaves by intention
        parts.append(
            Part(
                instrument,
                notes,
                dynamics,
                pan,
                distance,
                level_db + balance,
                players,
                choir=leads_its_own_life,
            )
        )
    return parts
