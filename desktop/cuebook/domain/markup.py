"""The Markdown a review is written in: headings, paragraphs, lists, quotations, emphasis, links, and cues.

A cue is named between double brackets, ``[[Night Swim]]``. Everything else that is not one of these
stays as it was typed: no HTML, no pictures, nothing that would have to be fetched.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto


class BlockKind(Enum):
    """What a block of text is."""

    PARAGRAPH = auto()
    HEADING = auto()
    BULLET = auto()
    NUMBERED = auto()
    QUOTATION = auto()
    RULE = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look. ``cue`` is the name of a cue as written, ``link`` a web address."""

    text: str
    strong: bool = False
    emphasis: bool = False
    cue: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A block and the runs it consists of; ``level`` is a heading's 1..6 or a numbered line's number."""

    kind: BlockKind
    runs: tuple[Run, ...] = ()
    level: int = 0


@dataclass(frozen=True, slots=True)
class CueReference:
    """A cue named in a text: characters ``[start, stop)`` with the brackets, and the name between them."""

    written: str
    start: int
    stop: int


_MOST_OPEN = 20
"""Marks of emphasis that wait for their other end at one time."""
_REFERENCE = re.compile(r"\[\[(?!\]\](?!\]))(\S(?:[^\n]{0,300}?\S)??)\]\](?!\])")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_BULLET = re.compile(r" {0,3}[-*+•][ \t]+(.*)")
_NUMBERED = re.compile(r" {0,3}(\d{1,9})[.)][ \t]+(.*)")
_QUOTATION = re.compile(r" {0,3}> ?(.*)")
_INLINE = re.compile(
    r"""(?P<escape>\\(?=[!-/:-@\[-`{-~]).)
      | (?P<cue>\[\[(?!\]\](?!\]))\S(?:[^\n]{0,300}?\S)??\]\](?!\]))
      | (?P<link>(?<!!)\[(?P<words>[^\[\]\n]+)\]\((?P<address>https?://[^\s()<>]+)\))
      | (?P<mark>\*{1,2}|_{1,2})
    """,
    re.VERBOSE,
)


def references(text: str) -> list[CueReference]:
    """Find the cues that a text names, in order."""
    return [CueReference(found[1], found.start(), found.end()) for found in _REFERENCE.finditer(text)]


def blocks(text: str) -> Iterator[Block]:
    """Part a text into its blocks, in order."""
    gathered: list[str] = []
    kind, level = BlockKind.PARAGRAPH, 0
    for line in [*text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), ""]:
        opened = _opened(line)
        goes_on = opened is None and bool(line.strip())
        quoted_on = opened is not None and opened.kind is kind is BlockKind.QUOTATION
        if goes_on or (quoted_on and gathered):
            gathered.append(opened_text(line) if quoted_on else line.strip())
            continue
        if gathered:
            yield Block(kind, tuple(runs(" ".join(gathered))), level)
        gathered, kind, level = [], BlockKind.PARAGRAPH, 0
        if opened is None:
            continue
        if opened.kind in {BlockKind.HEADING, BlockKind.RULE}:
            yield replace(opened, runs=tuple(runs(opened_text(line))))
        else:
            gathered, kind, level = [opened_text(line)], opened.kind, opened.level


def _opened(line: str) -> Block | None:
    """The block that a line begins by its first characters; None for a line of plain text."""
    if _RULE.fullmatch(line):
        return Block(BlockKind.RULE)
    if found := _HEADING.fullmatch(line):
        return Block(BlockKind.HEADING, level=len(found[1]))
    if found := _NUMBERED.fullmatch(line):
        return Block(BlockKind.NUMBERED, level=int(found[1]))
    if _BULLET.fullmatch(line):
        return Block(BlockKind.BULLET)
    return Block(BlockKind.QUOTATION) if _QUOTATION.fullmatch(line) else None


def opened_text(line: str) -> str:
    """What a line says after the characters that begin its block."""
    if _RULE.fullmatch(line):
        return ""
    for pattern, group in ((_HEADING, 2), (_NUMBERED, 2), (_BULLET, 1), (_QUOTATION, 1)):
        if found := pattern.fullmatch(line):
            return found[group].strip()
    return line.strip()


def runs(text: str) -> list[Run]:
    """Part a line of text into its runs; a mark of emphasis without its other end stays as typed."""
    made: list[Run] = []
    begun: list[tuple[str, int]] = []  # marks that wait for their other end, and where they stand
    at = 0
    for found in _INLINE.finditer(text):
        _add(made, text[at : found.start()])
        at = found.end()
        if found["escape"]:
            _add(made, found[0][1])
        elif found["cue"]:
            made.append(Run(found[0][2:-2], cue=True))
        elif found["link"]:
            made.append(Run(found["words"], link=found["address"]))
        else:
            _mark(made, begun, found[0], _may_open(text, found), _may_close(text, found))
    _add(made, text[at:])
    return _joined(made)


def _add(made: list[Run], text: str) -> None:
    if text:
        made.append(Run(text))


def _mark(made: list[Run], begun: list[tuple[str, int]], mark: str, opens: bool, closes: bool) -> None:  # noqa: FBT001 - two answers about one mark
    places = [place for place, (other, _) in enumerate(begun) if other == mark]
    if closes and places:
        _, start = begun[places[-1]]
        del begun[places[-1] :]
        strong = len(mark) == 2
        made[start:] = [
            replace(run, strong=run.strong or strong, emphasis=run.emphasis or not strong)
            for run in made[start + 1 :]
        ]
    else:
        if opens:
            begun.append((mark, len(made)))
            del begun[:-_MOST_OPEN]
        made.append(Run(mark))


def _may_open(text: str, found: re.Match[str]) -> bool:
    after = text[found.end() : found.end() + 1]
    inside_word = "_" in found[0] and text[max(0, found.start() - 1) : found.start()].isalnum()
    return bool(after.strip()) and not inside_word


def _may_close(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - 1) : found.start()]
    inside_word = "_" in found[0] and text[found.end() : found.end() + 1].isalnum()
    return bool(before.strip()) and not inside_word


def _joined(made: list[Run]) -> list[Run]:
    """Neighbours of one look as one run."""
    joined: list[Run] = []
    for run in made:
        last = joined[-1] if joined else None
        if last and not run.cue and not run.link and last == replace(run, text=last.text):
            joined[-1] = replace(last, text=last.text + run.text)
        else:
            joined.append(run)
    return joined
