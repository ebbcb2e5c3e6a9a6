"""The words of labels, one module a language: to add one, write a module beside these and name it here.

Phrases stand between commas; case, accents and punctuation do not count. A label that a language takes over
from another (``Label``, ``Rating``) stands there already: of several languages the first counts.
"""

from cuebook.formats.recognition.label_words import (
    english,
    french,
    german,
    italian,
    japanese,
    polish,
    spanish,
)
from cuebook.formats.recognition.label_words.kinds import Label

__all__ = ["LABEL_WORDS", "Label"]

LABEL_WORDS: dict[str, dict[Label, str]] = {
    "en": english.LABELS,
    "de": german.LABELS,
    "fr": french.LABELS,
    "es": spanish.LABELS,
    "pl": polish.LABELS,
    "it": italian.LABELS,
    "ja": japanese.LABELS,
}
