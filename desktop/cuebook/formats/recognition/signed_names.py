"""A name behind *by*, *posted by* and the like, parted from the date, the post or the counts behind it."""

import re

from cuebook.domain.names import fold
from cuebook.formats.recognition.dates import MONTHS
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.phrases import phrases

_BEHIND = re.compile(
    rf"\s{{2,}}|\t|\s?[(\[|·•]|\s[-–—/]\s|\s(?:on|am|le|el|il|dnia|um|at|à|en|o|in|dans|a\slas|alle)\s(?=(?-i:[a-z])|[^\d]{{0,20}}\d)"
    r"|\s(?:on|am|vom)\s(?=\w{2,8}(?:day|tag|woch|abend)\b)"
    rf"|,?\s(?=(?:{MONTHS}\s)?\d)|,\s(?!(?:[JS]r\b|I{{2,3}}\b|IV\b))",
    re.IGNORECASE,
)
_USER = re.compile(r"[^\W\d_][\w.-]{2,24}")
_HANDLE = re.compile(r"[^\W\d_][^\W\d_]{0,20}(?:[_.-]?\d|_)\w{0,20}")
"""A user by the looks of it: ``tern_fan``, ``quell77``."""


_SIGNED_BY_USER = re.compile(
    r"(?i:reviewer|author|(?:reviewed|posted|verfasst|geschrieben)\s(?:by|von)|rezensent(?:in)?|autor(?:in|ka|e|a)?|auteur|"
    r"autrice|kritiker(?:in)?|verfasser(?:in)?|recenzent(?:ka)?)\s?:\s{0,3}(?P<who>[a-z][a-z.-]{3,23})"
)
_NOBODY = phrases(
    """
    unknown, anonymous, admin, staff, none, guest, editor, editors, unbekannt, anonym, redaktion, gast,
    inconnu, inconnue, anonyme, invité, desconocido, anónimo, redacción, nadie, nieznany, anonimowy, redakcja,
    gość, brak, anonimo, redazione, ignoto, various, verschiedene, myself, moi, ich, mein, null, niemand
    """
)


def user_behind(line: Line) -> Piece | None:
    """What a reviewer who signs with a plain word calls themselves: ``Reviewer: pixelmonk``."""
    match = _SIGNED_BY_USER.fullmatch(line.text)
    return line.group(match, "who") if match and fold(match["who"]) not in _NOBODY else None


def is_a_handle(name: str) -> bool:
    """Whether a word can only be what somebody calls themselves on a forum."""
    return bool(_HANDLE.fullmatch(name))


def signed_name(value: Piece, *, may_be_a_user: bool = False) -> Piece | None:
    """The name that a piece begins with; None where it is nobody's.

    On forums and blogs people sign with a single word.
    """
    behind = _BEHIND.search(value.text)
    name = (value.cut(0, behind.start()) if behind else value).without(",.:*_ ")
    if looks_like_a_person(name.text):
        return name
    is_a_user = is_a_handle(name.text) or (may_be_a_user and _USER.fullmatch(name.text))
    return name if is_a_user else None
