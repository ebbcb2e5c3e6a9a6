"""Emphasis in prose, written ``_so_``: a name in italics is as good as one between quotation marks."""

import re

OPENED, CLOSED = "\ue000", "\ue001"
_EMPHASISED = re.compile("\ue000([^\ue000\ue001]*)\ue001")
_ANY = re.compile("[\ue000\ue001]")
_LONGEST = 70
_PROSE = 60
_QUOTED_BEFORE = re.compile(r"[“„«‘「『][^”»’」』“]*$")
_LABEL_ENDS = (":", "…", "...", ":*")


def write_emphasis(line: str) -> str:
    """Mark what a line of prose emphasises like a name; elsewhere and within quotations nothing is marked."""
    bare = _ANY.sub("", line)
    if bare == line:
        return line
    if len(bare) < _PROSE and not bare.endswith((".", "!", "?")):
        return bare
    written, last = "", 0
    for match in _EMPHASISED.finditer(line):
        written += line[last : match.start()]
        written += _written(match[1], _ANY.sub("", written), line[match.end() :])
        last = match.end()
    return _ANY.sub("", written + line[last:])


def _written(words: str, before: str, after: str) -> str:
    inside = words.strip()
    is_a_name = (
        bool(inside)
        and len(inside) <= _LONGEST
        and (inside[0].isupper() or inside[0].isdigit())
        and not inside.endswith(_LABEL_ENDS)
        and not (not before.strip() and after.lstrip().startswith((":", "：")))
        and not _QUOTED_BEFORE.search(before)
        and before.count('"') % 2 == 0
        and not any(mark in inside for mark in '_*|“”„«»"')
        and bool(before.strip() or after.strip())
    )
    if not is_a_name:
        return words
    lead, trail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    ends = re.search(r"[,.;:]+$", inside)
    name, mark = (inside[: ends.start()], ends.group()) if ends else (inside, "")
    return f"{lead}_{name}_{mark}{trail}" if name else words
