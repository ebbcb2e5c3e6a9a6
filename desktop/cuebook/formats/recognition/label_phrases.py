"""Which phrases are labels, and of what: ``Track Listing``, ``Kompozytor``, ``Mes pistes préférées``."""

import re

from rapidfuzz import fuzz, process

from cuebook.domain.names import fold
from cuebook.formats.recognition.label_words import LABEL_WORDS, Label
from cuebook.formats.recognition.phrases import phrases

_LABEL_OF = {
    phrase: label
    for rows in reversed(LABEL_WORDS.values())
    for label, table in rows.items()
    for phrase in phrases(table)
}
_PHRASES_OF = {
    label: [phrase for phrase, other in _LABEL_OF.items() if other is label]
    for label in set(_LABEL_OF.values())
}
_LONGEST = 60
_LEAST_MISSPELT, _NEARLY = 8, 90.0
_APOSTROPHE = re.compile(r"['’](?<=\b[dlDL]['’])")
"""*L’avis*, *l’album*: the tables have them as two words."""
_BRACKETED_END = re.compile(r"\s*[(\[（][^()\[\]]{0,60}[)\]）]\s*$")
_BRACKETS = (")", "]", "）")
_OWNERS = phrases(
    """
    my, our, mein, meine, unser, unsere, mon, ma, mes, notre, nos, mi, mis, nuestro, nuestra, nuestros,
    nuestras, mój, moja, moje, nasz, nasza, nasze, il mio, mio, mia, i miei, miei, mie, nostri, nostro
    """
)
"""What makes a label the reviewer's own: ``Mes pistes préférées``."""


def label_of(phrase: str) -> Label | None:
    """What a phrase announces, if it is a label: ``Track Listing``, ``Kompozytor``."""
    if len(phrase) > _LONGEST:
        return None
    folded = fold(_APOSTROPHE.sub(" ", phrase))
    owner, _, owned = folded.partition(" ")
    bare = _BRACKETED_END.sub("", phrase) if phrase.rstrip().endswith(_BRACKETS) else phrase
    label = _LABEL_OF.get(folded) or _LABEL_OF.get(fold(bare))
    return label or (_LABEL_OF.get(owned) if owner in _OWNERS else None)


def is_nearly(phrase: str, label: Label) -> bool:
    """Whether a phrase is a label but for a letter or two: ``Higlights``, ``Cues to lissten to``."""
    folded = fold(phrase)
    if not _LEAST_MISSPELT <= len(folded) <= _LONGEST:
        return False
    alike = process.extractOne(folded, _PHRASES_OF[label], scorer=fuzz.ratio, score_cutoff=_NEARLY)
    return alike is not None and len(alike[0]) >= _LEAST_MISSPELT


def whole_label(words: str) -> Label | None:
    """What words announce that are a label as they stand, without an owner or a bracket."""
    return _LABEL_OF.get(fold(words))
