"""The fields of a search and what may stand behind them."""

import re
from dataclasses import dataclass
from typing import TypeAlias

from cuebook.domain.catalogue import CueKind
from cuebook.domain.errors import SearchError
from cuebook.domain.names import fold
from cuebook.domain.query import (
    Between,
    ChoiceField,
    Has,
    Is,
    Lacks,
    Not,
    NumberField,
    Search,
    Trait,
    WordField,
    Words,
)
from cuebook.services.search_numbers import EXAMPLES, NoNumberError, Unfinished, number_span

Field: TypeAlias = WordField | NumberField | ChoiceField | Trait

FIELDS: dict[str, Field] = {
    str(field): field for kind in (WordField, NumberField, ChoiceField, Trait) for field in kind
}
_NEVER = ("no", "none", "never")
_EVER = ("yes", "any", "ever")
_COUNTS = {NumberField.PLAYS, NumberField.LISTENS, NumberField.REVISITS}
_FORMATS = {
    "flac": ("flac", "oggflac"),
    "mp3": ("mpeg",),
    "ogg": ("vorbis", "opus", "speex", "oggflac"),
    "vorbis": ("vorbis",),
    "opus": ("opus",),
    "speex": ("speex",),
    "m4a": ("mp4",),
    "aac": ("mp4",),
    "alac": ("mp4",),
    "wav": ("wav",),
    "aiff": ("aiff",),
    "wma": ("wma",),
    "ape": ("monkeys",),
    "wavpack": ("wavpack",),
    "wv": ("wavpack",),
    "mpc": ("musepack",),
    "dsf": ("dsf",),
    "dff": ("dsdiff",),
    "tta": ("tta",),
    "ofr": ("optimfrog",),
}
_CHOICES: dict[ChoiceField, dict[str, tuple[str, ...]]] = {
    ChoiceField.KIND: {str(kind): (str(kind),) for kind in CueKind},
    ChoiceField.FORMAT: _FORMATS,
}
_LIKELY, _AS_LIKELY = 55, 15
"""From which likeness on, of 100, a field may be meant, and how much less likely a second one may be."""
_COMPARED = re.compile(r"(<=|>=|<|>|=)?(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Written:
    """A value as typed, from the place ``at`` on; ``unfinished`` where nothing follows it yet."""

    text: str
    at: int
    quoted: bool
    unfinished: bool


def is_field(name: str) -> bool:
    """Whether there is a field of that name, however it is written."""
    return name.casefold() in FIELDS


def field_named(name: str, at: int) -> Field:
    """Give the field of a name. Raises SearchError, which names the nearest one."""
    if is_field(name):
        return FIELDS[name.casefold()]
    nearest = " or ".join(f"{field}:" for field in _nearest(name.casefold()))
    hint = f" Is {nearest} meant?" if nearest else ""
    msg = (
        f"There is no field {name}:.{hint} With a space behind the colon it is a word."
        " F1, or cuebook cues --help, shows all fields."
    )
    raise SearchError(msg, at, len(name) + 1)


def _nearest(name: str) -> list[str]:
    """The field that a name is likeliest a misspelling of, and a second that is as likely; perhaps none."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only when it is asked for

    likely = process.extract(name, list(FIELDS), scorer=fuzz.ratio, limit=2, score_cutoff=_LIKELY)
    return [field for field, likeness, _ in likely if likeness > likely[0][1] - _AS_LIKELY]


def part_of(field: Field, written: Written) -> Search | None:
    """Read a field's value; None where it is not typed far enough to say anything.

    Raises SearchError where the field cannot have it.
    """
    if isinstance(field, WordField):
        return _words(field, written)
    if isinstance(field, ChoiceField):
        return _choice(field, written)
    if isinstance(field, Trait):
        return _trait(field, written)
    return _number(field, written)


def _words(field: WordField, written: Written) -> Search | None:
    if fold(written.text):
        return Words(written.text, field, written.quoted, written.quoted and written.unfinished)
    if written.quoted and not written.text.strip():
        return None if written.unfinished else Lacks(field)
    return Words(written.text, field)


def _choice(field: ChoiceField, written: Written) -> Search | None:
    """Read words such as ``song`` or ``so,sc``; each may be the beginning of several."""
    choices = _CHOICES[field]
    chosen: dict[str, None] = {}
    names = [name.strip().casefold() for name in written.text.lstrip("=").split(",")]
    for name in [name for name in names if name]:
        begun = [name] if name in choices else [known for known in choices if known.startswith(name)]
        if not begun:
            msg = f"{field}: is one of {', '.join(choices)}."
            raise SearchError(msg, written.at, max(1, len(written.text)))
        chosen.update(dict.fromkeys(value for known in begun for value in choices[known]))
    return Is(field, tuple(chosen)) if chosen else None


def _trait(trait: Trait, written: Written) -> Search | None:
    word = written.text.lstrip("=").casefold()
    if word and "yes".startswith(word):
        return Has(trait)
    if word and "no".startswith(word):
        return Not(Has(trait))
    if not word:
        return None
    msg = f"{trait}: is yes or no."
    raise SearchError(msg, written.at, len(written.text))


def _number(field: NumberField, written: Written) -> Search | None:
    compared = _COMPARED.fullmatch(written.text.strip().casefold())
    comparison, value = compared.groups() if compared else (None, "")
    if comparison in {None, "="}:
        if value in _NEVER or (written.quoted and not value and not written.unfinished):
            return Between(field, 0, 0) if field in _COUNTS else Lacks(field)
        if value in _EVER:
            return Between(field, 1, None) if field in _COUNTS else Not(Lacks(field))
        if written.unfinished and any(word.startswith(value) for word in (*_NEVER, *_EVER)):
            return None
    try:
        least, most = number_span(field, comparison or "=", value, unfinished=written.unfinished)
    except Unfinished:
        return None
    except NoNumberError as error:
        msg = f"{field}: takes something like {EXAMPLES[field]}."
        raise SearchError(msg, written.at, max(1, len(written.text))) from error
    return Between(field, least, most)
