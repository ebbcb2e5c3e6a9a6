"""Cues that something is compared with: *more beautiful than “A”*, *as dull as “A”*."""

import re

_REACH = 100
_CUE_FOLLOWS = r"\s[“„\"‘«]?\s?$"
_COMPARED = re.compile(
    r"(?:\b(?:than|unlike|like|as|compared (?:with|to)|als|wie|comme|como|niż|jak|(?<=\w\s)od)"
    r"|(?<=\w\s)(?:than|als|niż)\s(?:in|on|with|for|bei|mit|w|z)"
    r"|\b(?:plus|moins|mieux|meilleure?s?|pires?|autres?|même|más|menos|mejor(?:es)?|peor(?:es)?|mayor|igual"
    r"|mism[oa])\b[^.;!?]{0,60}\sque(?:\s(?:dans|avec|par|en|con|por))?)" + _CUE_FOLLOWS,
    re.IGNORECASE,
)
_FOR_EXAMPLE = re.compile(
    r"\b(?P<before>[^\W\d_]{4,}),?\s(?:such as|like|wie|comme|tels? que|telles? que|como|jak|takich? jak)"
    + _CUE_FOLLOWS,
    re.IGNORECASE,
)
_NO_EXAMPLES = re.compile(
    r"beinahe|brzmi|brzmiało|brzmią|casi|dokładnie|ebenso|exactamente|exactement|exactly|fast|feels?|felt|genau"
    r"|genauso|igual|just|klang|klingen|klingt|looks|more|much|nothing|parece|plays?|podobnie|prawie|presque"
    r"|rather|równie|seems|something|sonaba|sonnait|sonnent|sonne|sound(?:s|ed|ing)?|suena|suenan|tout|unlike"
    r"|wirkt|works?|zupełnie|ähnlich",
    re.IGNORECASE,
)
"""Words before *like* that compare. Behind others it gives an example: *tracks like “A”*."""
_LIKING = re.compile(
    r"\b(?:i|we|you|one|who|to|do|don['’]t|does|did(?:n['’]t)?|also|really|particularly|especially|rather|quite"
    r"|still|even|always|never|not|would|might|may|will|must|people|everybody)\slike(?:\sthe)?"
    + _CUE_FOLLOWS,
    re.IGNORECASE,
)
"""*I like “A”* compares nothing."""
_AS_MUCH = re.compile(
    r"\b(?:as|so|such|ebenso|genauso|derart|aussi|autant|si|tellement|tan|tanto|tanta|tak|równie|taki\w*"
    r"|tyle)\s(?P<said>[^.!?;]{2,80}?)\s(?:as|wie|que|comme|como|jak|co)"
    r"(?:\s(?:in|on|with|for|by|bei|mit|durch|dans|avec|par|en|con|por|w|z|przez))?" + _CUE_FOLLOWS,
    re.IGNORECASE,
)
_OF_SUCH_A_KIND = re.compile(
    r"(?:such|solche?\w?|tel(?:le)?s?|tal(?:es)?|taki\w*)\s(?!an?\s)[^\W\d_]{4,}s?\s(?:as|wie|que|como|jak)\b",
    re.IGNORECASE,
)
"""*Such pieces as “A”* and *takie utwory jak* give an example."""
_UNRIVALLED = re.compile(
    r"\b(?:no other|no (?:cue|track|piece|song)|nothing|none|nobody|no one|nowhere|rarely|seldom|few|never"
    r"|hardly any(?:thing)?"
    r"|(?:you|one|we|i) (?:won['’]t|will not|can(?:no|['’])t|could(?:n['’]t| (?:do|not)))"
    r"|(?:hard|difficult|impossible|tough) to (?:think|imagine|find|name|do|beat)"
    r"|rare (?:indeed )?(?:to|that|for)"
    r"|(?:schwer|kaum) (?:zu|vorstellbar)|difficile (?:de|d['’]imaginer)|difícil|trudno|ciężko|nie sposób"
    r"|kein\w* (?:ander\w+|stück|titel)|kaum ein\w*|nichts|nirgends|nirgendwo|selten|nie"
    r"|aucune? (?:autre|morceau|piste|titre)|rien|nulle part|rarement|jamais"
    r"|ning[uú]n\w* (?:otr\w+|tema|corte|pieza)|nada|nunca|jamás|pocas veces|rara vez|pocos|pocas"
    r"|żad\w+|nic|nigdzie|nigdy|rzadko|mało który|niewiele"
    r"|(?:do|does|did|could|can|would)(?:n['’]t|\snot|not)\s(?:get|come|be|sound|ask\sfor))\b",
    re.IGNORECASE,
)
_SURPASSED = re.compile(
    r"\b(?:(?:have|has|had|i['’]ve|we['’]ve|you['’]ve|he['’]s|she['’]s)\s(?:\w+\s){0,2}"
    r"(?:heard|known|seen|written|composed|done|sounded|been)"
    r"|(?:habe?n?|hat|kennt|kenne)\b[^.;!?]{0,60}\bals\s(?:in|bei|mit|auf)"
    r"|(?:a|as|ai|avons|avait|avions)\s(?:déjà\s|souvent\s)?(?:connue?s?|entendue?s?|écrit|composé|vue?s?)"
    r"|(?:ha|han|hemos|he|había\w*)\s(?:ya\s)?(?:oído|escuchado|escrito|compuesto|visto|conocido|estado|sonado)"
    r"|(?:słysz|zna|pis|bywa|napisa|skomponowa)\w{1,8})\b[^.;!?]*\s(?:than|als|que|niż|od)\b",
    re.IGNORECASE,
)
"""*He has written livelier marches than “A”*: the others are better."""
_WORSE = re.compile(
    r"\b(?:worse|duller|schlechter\w*|schlimmer\w*|langweiliger\w*|pires?|peor(?:es)?|gors?z\w{1,4}|gorzej)\b",
    re.IGNORECASE,
)

_HARD_TO_FIND = re.compile(
    r"[”“\"’»«]?\s(?:is|are|would be|ist|wird es|geht es|est|es|jest|będzie)\s"
    r"(?:(?:very|kaum|sehr|très|muy|bardzo)\s)?"
    r"(?:hard|difficult|impossible|nicht|kaum|schwer|difficile|impossible|difícil|imposible|trudno)\b",
    re.IGNORECASE,
)


def is_compared(before: str) -> bool:
    """Whether what stands before a cue in its sentence compares something with it."""
    near = before[-_REACH:]
    if _LIKING.search(near):
        return False
    example, as_much = _FOR_EXAMPLE.search(near), _AS_MUCH.search(near)
    if as_much and _OF_SUCH_A_KIND.match(as_much.group()):
        return False
    if example and not _NO_EXAMPLES.fullmatch(example["before"]) and not as_much:
        return False
    return bool(_COMPARED.search(near) or _AS_MUCH.search(near))


def said_as_much(before: str) -> range | None:
    """The characters of *as good* in *as good as* a cue, which is good then too; None where nothing is."""
    match = _AS_MUCH.search(before)
    return range(match.start(), match.end("said")) if match else None


def is_surpassed(before: str) -> bool:
    """Whether what stands before a cue tells of others, known before, that are more than the cue is."""
    is_better = bool(_SURPASSED.search(before)) and not _WORSE.search(before)
    return is_better and not _UNRIVALLED.search(before)


def is_unrivalled(before: str, after: str = "") -> bool:
    """Whether nothing is better than the cue, or as good, by what stands before it and behind it."""
    return bool(_UNRIVALLED.search(before) or _HARD_TO_FIND.match(after))
