"""Actions: everything the listener can ask of the window, as data.

To add an action: write an ``ActionSpec`` into the file of its group, or a new file. A new file's
tuple is named in the line below. Menus, shortcuts, the list of keys and the tests all come from
these lines; a test fails when two actions share a key.
"""

from cuebook.gui.actions import (
    collection,
    kind,
    library,
    passage,
    playback,
    rating,
    review,
    search,
    sound,
    view,
)
from cuebook.gui.actions.spec import ActionSpec

ACTIONS: tuple[ActionSpec, ...] = (
    *playback.ACTIONS,
    *passage.ACTIONS,
    *sound.ACTIONS,
    *rating.ACTIONS,
    *kind.ACTIONS,
    *library.ACTIONS,
    *review.ACTIONS,
    *collection.ACTIONS,
    *search.ACTIONS,
    *view.ACTIONS,
)
