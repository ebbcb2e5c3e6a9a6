"""Words and phrases of praise and blame, one file a language.

To add a language, write a file with the same tables beside these and name it in ``LANGUAGES``. Phrases
stand between commas; ``*`` at a word's end means any ending, ``…`` between words up to four others,
and ``^`` that the phrase begins a sentence.

- ``PRAISE`` and ``BLAME`` say what is thought of a cue;
- ``NEITHER`` holds phrases with a word of these that say nothing of the kind: *hit wonder*;
- ``NEGATIONS`` turn praise into blame, and blame into nothing clear;
- ``DOUBTS`` leave praise behind them unclear;
- ``CONTRASTS`` begin a part of a sentence that speaks of something else;
- ``POINTING_BACK`` begins a sentence that goes on about the cue the one before it named.
"""

from importlib import import_module
from types import ModuleType

LANGUAGES = {
    "en": "english",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "it": "italian",
    "pl": "polish",
    "ja": "japanese",
}


def words_for(language: str | None) -> ModuleType:
    """The tables of a language; English stands in for languages without any."""
    return import_module(f"{__name__}.{LANGUAGES.get(language or '', 'english')}")
