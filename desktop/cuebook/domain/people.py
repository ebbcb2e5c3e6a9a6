"""Whether two names are of one person, however they are written."""

from cuebook.domain.names import fold
from cuebook.domain.wording import Letters, is_misspelt


def same_person(one: str, other: str, letters: Letters) -> bool:
    """Whether names are of one person: *Baños, Ida*, *Ida Banos*, *I. Banos*, *Banos* and *IdaBanos*.

    Each word of the shorter name must answer to one of the longer, and one of them must be more than
    an initial.
    """
    mine, theirs = sorted((fold(one).split(), fold(other).split()), key=len)
    if not mine:
        return False
    if "".join(mine) in {"".join(theirs), "".join(reversed(theirs))}:
        return True
    full = False
    left = list(theirs)
    for word in sorted(mine, key=len, reverse=True):
        answer = next((name for name in left if word == name), None) or next(
            (name for name in left if _answers(word, name, letters)), None
        )
        if answer is None:
            return False
        left.remove(answer)
        full = full or min(len(word), len(answer)) > 2
    return full


def _answers(one: str, other: str, letters: Letters) -> bool:
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return is_misspelt(one, other, letters, shortest=5)
