"""Words and phrases of praise and blame, one module or package a language.

To add a language, write a module with the same tables beside these and name it in ``LANGUAGES``. Phrases
stand between commas, and of two at one place the longer counts. In a phrase

- ``*`` at a word's end means any ending, ``/`` stands between words of which one is there;
- ``…`` between words means up to four others without a comma between, and ``_`` any one such word;
- ``@`` is the name of a cue: *rescue @*;
- ``^`` in front means that it begins a sentence, ``!`` that it decides whatever else is said,
  ``~`` that it gives way to whatever else is said: *decent*.

What is thought of a cue:

- ``PRAISE`` and ``BLAME``; ``NEITHER`` holds phrases with a word of these that say nothing of the kind: *hit
  wonder*, with ``!`` what leaves it open whatever else is said: *I can't decide*;
- ``PLOT`` are people and events of films: a word of praise or blame beside them is not of the music, nor is
  any in a clause with one of them that begins with ``TIMES``: *when the old king dies in that awful war*.

What changes it:

- ``NEGATIONS`` turn praise into blame, and blame into nothing clear; ``NEGATIONS_AFTER`` do so from behind;
- ``NEVER`` turns both round: *never dull*; ``NOT_NEGATING`` look like negations: *not only*;
- ``DOUBTS`` leave what is behind them unclear; ``HEDGES`` make it give way to whatever else is said.

What a sentence speaks of:

- ``CONTRASTS`` begin a part of it that speaks of something else; ``CONTRASTS_WITHIN`` stand in such a part:
  *“A”, however, is dull*; ``NO_CONTRASTS`` look like them: *nothing but*;
- ``CONCESSIONS`` begin a clause, ``ASIDES`` a few words, up to the next comma, that do not count: *although
  short*, *after so much noise*, *plays as the hero dies*;
- ``POINTING_BACK`` begins a sentence that goes on about the cue the one before it named; a sentence of a few
  words does so too, unless it names ``OTHER_SUBJECTS``.
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
