"""The marks of a score, to be taken into a review as sentences."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from cuebook.domain.catalogue import Cue
from cuebook.domain.ids import CueId
from cuebook.domain.own_review import cue_names, mark_sentence
from cuebook.domain.units import clock_text
from cuebook.ports.reading import ListeningReading

NONE_YET = "No marks in this score yet: M makes one while a cue plays"


def marks_menu(
    owner: QWidget,
    reading: ListeningReading,
    cues: Sequence[Cue],
    insert: Callable[[str, str, CueId], None],
) -> QMenu:
    """Every mark in some cues; ``insert`` is given the sentence, the cue's name in it and the cue."""
    menu = QMenu(owner)
    names = cue_names(cues)
    for cue in cues:
        for mark in reading.marks(cue.id):
            words = f"{cue.title}  {clock_text(mark.position_ms)}  {mark.text}".rstrip()
            sentence = mark_sentence(names[cue.id], mark.position_ms, mark.text)
            menu.addAction(words.replace("&", "&&"), partial(insert, sentence, names[cue.id], cue.id))
    if menu.isEmpty():
        menu.addAction(NONE_YET).setEnabled(False)
    return menu
