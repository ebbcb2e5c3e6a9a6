"""Words of cues' titles that say little by themselves, in several languages, folded."""

import re

_LIST = str.split

NUMBER_WORDS = _LIST("one two three four five six seven eight nine ten eleven twelve")
_ROMAN = _LIST("i ii iii iv v vi vii viii ix x xi xii")
VALUES = {word: str(value) for words in (NUMBER_WORDS, _ROMAN) for value, word in enumerate(words, 1)}
"""Numbers in words and in Roman letters, as digits."""
ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|re|er|ere|e|eme|a|o)")

PART_WORDS = frozenset(_LIST("part pt parts teil partie parte czesc no nr number ハート"))
"""Words that say no more than the number beside them."""
COUNTED = PART_WORDS | set(_LIST("act chapter scene episode book volume vol akt rozdzial kapitel"))
"""Words that a numeral may follow."""

GENERIC = frozenset(
    _LIST(
        """main end opening closing title titles credit credits theme themes prologue prelude overture intro
        introduction outro finale final epilogue suite suites interlude coda love bonus track cue score scene
        music film movie from reprise medley montage source unused untitled logo trailer
        hauptthema hauptmotiv titelthema thema titel haupttitel vorspann abspann anfang ende ouverture schluss
        liebesthema titelmelodie
        generique principal principale debut fin amour
        tema titulos creditos apertura cierre prologo epilogo obertura amor iniciales finales
        temat glowny czolowka napisy koncowe poczatkowe tytulowy milosny uwertura zakonczenie
        メインタイトル エントタイトル エンティンク テーマ フロローク エヒローク"""
    )
)
"""Words that every score has among its titles; across scores they mean nothing."""

SMALL = frozenset(
    _LIST("the a an and of der die das und le la les l et de du des el los las y il lo gli e i z w")
)
"""Words that come and go between two spellings of one title."""

JOINING = SMALL | set(
    _LIST(
        """on in at to for from with by into onto upon over under im am auf aus zu von
        dans sur en por para na do od"""
    )
)
"""Words that are easily taken for one another: *Hearts on Fire*, *Hearts of Fire*."""
