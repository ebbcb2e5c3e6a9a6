"""Who sent a review that was a letter to a list or a newsgroup: ``From: Ada Quell``, ``Betreff: …``."""

import re
from collections.abc import Sequence

from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.people import looks_like_a_person

_FROM = re.compile(
    r"(?:from|von|de|od|da|absender|expéditeur|remitente|nadawca|mittente)\s?:\s{1,8}(?P<who>\S.{2,80})",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"(?:subject|betreff|objet|sujet|asunto|temat|oggetto)\s?:", re.IGNORECASE)
_OTHER = re.compile(
    r"(?:date|datum|fecha|data|to|an|à|para|do|a|cc|newsgroups|reply-to|organi[sz]ation|message-id|sent|gesendet)\s?:",
    re.IGNORECASE,
)
_NAME_AND_ADDRESS = re.compile(r"[\"“]?(?P<name>[^<>()\"”@]{3,40}?)[\"”]?\s?(?:[<\[(]\S{3,60}[>\])])?")
_ADDRESS_AND_NAME = re.compile(r"\S{3,60}\s\((?P<name>[^()@]{3,40})\)")
_HEAD = 20
_NEAR = 4


def sender_of(lines: Sequence[Line]) -> tuple[Piece, frozenset[int]] | None:
    """The person whom a letter's headers name, and the numbers of the headers but its subject."""
    head = lines[:_HEAD]
    subject = next((at for at, line in enumerate(head) if _SUBJECT.match(line.text)), None)
    if subject is None:
        return None
    near = head[max(0, subject - _NEAR) : subject + _NEAR + 1]
    for line in near:
        match = _FROM.fullmatch(line.text)
        who = line.group(match, "who") if match else None
        named = who and (_ADDRESS_AND_NAME.fullmatch(who.text) or _NAME_AND_ADDRESS.fullmatch(who.text))
        if who and named and looks_like_a_person(named["name"]):
            others = {other.number for other in near if _OTHER.match(other.text)}
            return who.group(named, "name"), frozenset({line.number, *others})
    return None
