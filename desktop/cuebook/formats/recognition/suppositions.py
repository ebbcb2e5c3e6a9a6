"""Cues that a sentence does away with: *Without “A” this would be a fine album*."""

import re

_WITHOUT = re.compile(
    r"\b(?:without|minus|but\sfor|were\sit\snot\sfor|if\sit\s(?:weren['’]t|wasn['’]t|were\snot|was\snot)\sfor"
    r"|ohne|gäbe\ses|wäre\sda|sans|n['’]était|s['’]il\sn['’]y\savait|sin|de\sno\sser\spor|si\sno\sfuera\spor"
    r"|bez|gdyby\snie|senza)\s"
    r"(?:(?:the|its|this|that|das|den|die|der|le|la|les|el|los|las|il)\s)?[“„\"‘«_*]{0,2}\s?$",
    re.IGNORECASE,
)
_WOULD = re.compile(
    r"\b(?:(?:would|might|could)(?:\snot|n['’]t)?\s(?:still\s|only\s|actually\s|probably\s|easily\s)?"
    r"(?:be|have|make|feel|sound|flow|work|run|play|seem|get|earn|deserve)"
    r"|i['’]d\shave|wär\w*|hätt\w*|würd\w*|könnt\w*|bekäm\w*|serai\w*|aurai\w*|gagnerai\w*|perdrai\w*|mériterai\w*"
    r"|sería\w*|habría\w*|hubiera\w*|ganaría\w*|perdería\w*|quedaría\w*|merecería\w*"
    r"|by[łl]\w{0,3}by|\w{3,12}[łl][aoiy]?by(?:m|ś)?|sarebb\w+|avrebb\w+)\b",
    re.IGNORECASE,
)


def is_supposed_away(before: str, sentence: str) -> bool:
    """Whether a sentence tells what would be without the cue that ``before`` stands in front of."""
    return bool(_WITHOUT.search(before) and _WOULD.search(sentence))
