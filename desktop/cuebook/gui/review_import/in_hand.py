"""An import as it lies on the sheet, to be taken up again where it was left."""

from dataclasses import dataclass

from cuebook.gui.review_import.state import ImportState


@dataclass(frozen=True, slots=True)
class InHand:
    """What was read, from which file, and a text that was typed and not taken yet.

    ``is_new`` says whether the next text that is read may be another review than ``state``.
    ``parked`` is what waits meanwhile, where one import is pasted and another is from a file.
    """

    state: ImportState | None = None
    file: str | None = None
    text: str = ""
    is_new: bool = True
    parked: "InHand | None" = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be lost with it."""
        nothing_here = self.state is None and not self.text
        return nothing_here and (self.parked is None or self.parked.is_empty)

    @property
    def title(self) -> str | None:
        """What the review is about, or the one that waits."""
        if self.state is not None:
            return self.state.facts.title
        return self.parked.title if self.parked is not None and not self.text else None
