"""Cues of which something is said together: rows of names, lists, and what is said to be like another."""

import re

_CONNECTED = re.compile(
    r"[\s,;&“”„\"‘’«»」「、)(\d.\-]{0,12}(?:(?:and|und|et|y|i|or|oder|e|sowie|then)\b)?[\s“„\"‘«]{0,4}"
)
_LIKE_THE_ONE_BEFORE = re.compile(
    r"\b(?:(?:so|as)\s(?:is|are|does|do|was|were)|so,\s[^,.;]{2,40},\s(?:is|are|does|do)|likewise|ditto(?:\sfor)?|equally\sso"
    r"|(?:(?:closely|hotly)\s)?followed\s(?:(?:closely|hotly)\s)?by|(?:dicht|knapp)\sgefolgt\svon|suivie?\s(?:de\sprès\s)?(?:par|de)"
    r"|seguid[oa]s?\s(?:de\scerca\s)?(?:por|de)|tuż\sza\s(?:nim|nią|nimi)"
    r"|the\ssame\s(?:goes|holds|applies|is\strue|can\sbe\ssaid|may\sbe\ssaid)\s(?:true\s)?(?:for|of|to)"
    r"|ebenso(?:\sist|\swie|\sauf|\sbei|\sin|\smit)?|genauso|(?:das|gleiches|dasselbe)\sgilt\s(?:auch\s)?für|nicht\s(?:anders|minder)"
    r"|de\smême\sque|tout\scomme|(?:même\schose|idem|pareil)\spour|il\sen\sva\sde\smême\s(?:de|pour|avec)"
    r"|al\sigual\sque|lo\smismo\s(?:que|ocurre\scon|sucede\scon|pasa\scon|vale\spara|cabe\sdecir\sde)"
    r"|lo\smismo\s(?:puede|se\spuede)\sdecir(?:se)?\sde|otro\stanto\s(?:ocurre\scon|cabe\sdecir\sde)"
    r"|podobnie(?:\sjak)?|tak\ssamo(?:\sjak)?|to\ssamo\s(?:dotyczy|można\spowiedzieć\so))\s?"
    r"(?:(?:the|der|die|das|den|le|la|les|el|los|las)\s)?[“„\"‘«]?\s?$",
    re.IGNORECASE,
)
_NO_WORSE_THAN_THE_ONE_BEFORE = re.compile(
    r"[\s”“\"’»«)(.,_*\d\-]{0,14}"
    r"(?:(?:is|are|was)(?:\snot|n['’]t)\s(?:far|a\sbit|much)\s(?:behind|off)|comes\s(?:close|near)|follows\ssuit"
    r"|is\sno\sless\sso|(?:is|are)\s(?:equally|just\sas|every\sbit\sas)\sso|goes\sone\sbetter"
    r"|(?:does|do|did|has|suffers\sfrom|works)\s(?:(?:exactly|just|much|very\smuch)\s)?(?:the\ssame|likewise|so\stoo)"
    r"|is\s(?:(?:much|just|more\sof)\s)?the\ssame|runs\s(?:it|them|that\sone)\sclose"
    r"|(?:macht|tut|leidet\sunter)\s(?:es\s)?(?:genau\s)?(?:dasselbe|das\sgleiche|genauso|ebenso|demselben)"
    r"|(?:fait|souffre)\s(?:exactement\s)?(?:de\smême|la\smême\schose|du\smême)"
    r"|(?:hace|sufre|peca)\s(?:exactamente\s)?(?:lo\smismo|del\smismo|de\slo\smismo)|robi\s(?:dokładnie\s)?to\ssamo"
    r"|(?:setzt|legt)\s(?:sogar\s)?noch\s(?:eins|einen)\s(?:drauf|obendrauf)|steht\s(?:dem|ihm|ihr)\s(?:in\s)?nicht"
    r"|ist\snicht\sweit\sdahinter|(?:kommt|liegt|folgt)\s(?:gleich|knapp|dicht)\sdahinter"
    r"|n['’](?:est|était)\spas\s(?:en\sreste|loin\sderrière)|ne\slui\scède\sen\srien|fait\s(?:encore\s)?mieux\sencore"
    r"|(?:no|tampoco)\sse\squeda\s(?:atrás|corta)|no\s(?:le\s)?va\sa\sla\szaga|le\ssigue\sde\scerca"
    r"|nie\s(?:ustępuje|pozostaje|odstaje)|niewiele\s(?:mu\s|jej\s)?ustępuje|dorównuje"
    r"|(?:too|as\swell|likewise|auch|ebenfalls|ebenso|aussi|également|también|igualmente|też|również)\s?[.!;]"
    r"|(?:too|as\swell|likewise|auch|ebenfalls|ebenso|aussi|également|también|igualmente|też|również)$)",
    re.IGNORECASE,
)
_ANOTHER_THAN = re.compile(
    r"^(?:(?:but|aber|mais|pero|ale),?\s)?(?:unlike|after|following|compared|in\scontrast\sto|contrary\sto|where|while|if"
    r"|anders\sals|im\sgegensatz\szu|im\sunterschied\szu|nach|contrairement\sà?(?:ux?)?|à\sla\sdifférence\sde|après|là\soù"
    r"|a\sdiferencia\sdel?|al\scontrario\sque|tras|después\sde|w\sprzeciwieństwie\sdo|w\sodróżnieniu\sod|po)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\b(?:and|und|et|y|i|or|oder|e|sowie|then)\b|&", re.IGNORECASE)
_EXCEPTED = re.compile(
    r"\b(?:with\sthe\s(?:possible\s|sole\s|single\s)?exception\sof|apart\sfrom|except(?:\sfor)?|aside\sfrom|save\sfor|but\sfor|barring"
    r"|abgesehen\svon|mit\sausnahme\s(?:von|des)|bis\sauf|außer|à\sl['’]exception\s(?:de|du)|hormis|mis\sà\spart|excepté"
    r"|(?:à|con)\sla\s(?:sola\s|única\s)?excepción\sde|excepto|salvo|quitando|z\swyjątkiem|oprócz|poza)\s"
    r"(?:(?:the|of|von|de|die|der|dem|den|das|le|la|les|el|los|las|quizá|perhaps)\s){0,2}[“„\"‘«_*]{0,2}\s?$",
    re.IGNORECASE,
)
_SET_ASIDE = re.compile(
    r"[”“\"’»«_*]{0,2},?\s(?:aside|apart|excepted|ausgenommen|mise?\sà\spart|exceptée?|aparte|wyłączając)\b",
    re.IGNORECASE,
)
_ADDED_TO = re.compile(r"\b(?:also|too|as well|auch|aussi|également|también|też|również)\b", re.IGNORECASE)
_LIST_HEAD = re.compile(
    r"\b(?:are|include[sd]?|including|being|namely|sind|waren|zählen|gehören|sont|figurent|restent|demeurent"
    r"|son|destacan|destacaría|incluyen|están|figuran|to|są|należą|sono)\b[^,;:]{0,24}$",
    re.IGNORECASE,
)
_COLON_HEAD = re.compile(r"^[^.;:?!]{2,48}:\s?[“„\"‘«_*]*\s?(?:[^\W\d_]{1,5}\s)?[“„\"‘«_*]*$")
_PREPOSITION = (
    r"in|with|for|of|on|by|to|through|mit|für|bei|von|an|auf|durch|avec|pour|dans|de|à|par|con|en|por|para|a"
    r"|per|z|ze|w|we|na|za|dla|o|przy"
)
_LAST_PREPOSITION = re.compile(rf"\b(?P<word>{_PREPOSITION})\s[^,;:.]{{0,24}}$", re.IGNORECASE)
_JOINED_BY_PREPOSITION = re.compile(
    rf"(?:,|\b(?:and|und|et|y|e|i|oraz|sowie))\s(?P<word>{_PREPOSITION})\s[^,;:.]{{0,24}}$", re.IGNORECASE
)
_ASKS = re.compile(
    r"(?!was\s(?:it|this|that|es|das)\b)(?:and\s|und\s|et\s|y\s|a\s)?[¿]?(?:what|which|the|my|any|best|worst"
    r"|highlights?|favou?rites?|low\s?points?|was|welche\w*|höhepunkte?|tiefpunkte?|le|la|les|mon|mes|quel\w*|el|mi"
    r"|los|las|lo|der|die|das|dein|meine?|qué|cuál\w*|co|któr\w+|najleps\w+|najsłabs\w+|moje?)\b[^.;!]{0,60}\?",
    re.IGNORECASE,
)


def are_in_a_row(before: str, between: str) -> bool:
    """Whether nothing but commas, *and* or a track's number stands between two cues.

    ``before`` is what the sentence begins with: *Unlike “A”, “B” is short* names no row.
    """
    if _ANOTHER_THAN.match(before) and not _AND.search(between):
        return False
    return bool(_CONNECTED.fullmatch(between))


def is_excepted(before: str, after: str) -> bool:
    """Whether what a sentence says is not said of a cue: *Apart from “A” it is dull*."""
    if _SET_ASIDE.match(after):
        return True
    return bool(_EXCEPTED.search(before)) and not _ADDED_TO.search(after)


def is_likewise(before: str, after: str) -> bool:
    """Whether a cue is said to be like the one before it: *and so is “B”*, *“B” isn't far behind*.

    ``before`` is what stands between the two, or what its sentence begins with; ``after`` follows the cue.
    """
    return bool(_LIKE_THE_ONE_BEFORE.search(before) or _NO_WORSE_THAN_THE_ONE_BEFORE.match(after))


def heads_a_list(before: str) -> bool:
    """Whether what a sentence begins with is said of all the cues behind it: *Highlights are “A”, …*."""
    return bool(_LIST_HEAD.search(before) or _COLON_HEAD.search(before))


def is_governed_alike(before: str, between: str) -> bool:
    """Whether two cues hang by the same preposition: *It sags with “A”, all drums, and with “B”*."""
    first, other = _LAST_PREPOSITION.search(before), _JOINED_BY_PREPOSITION.search(between)
    return bool(first and other and first["word"].casefold() == other["word"].casefold())


def asks_for_cues(sentence: str) -> bool:
    """Whether a sentence asks what the next one names: *The best cue?*, and then *“A”, easily*."""
    return bool(_ASKS.fullmatch(sentence.strip()))
