"""Collections."""

from cuebook.gui.actions.spec import ActionSpec
from cuebook.gui.context import Context

GROUP = "Collections"


def _make(context: Context) -> None:
    from cuebook.gui.collection_intents import make_collection  # noqa: PLC0415 - it imports a sheet

    make_collection(context)


def _add_scores(context: Context) -> None:
    from cuebook.gui.collection_intents import add_scores_of  # noqa: PLC0415 - as above

    add_scores_of(context, context.window.selected_cues())


ACTIONS = (
    ActionSpec("collection.new", GROUP, "New collection…", (), _make, "collections"),
    ActionSpec("collection.add", GROUP, "Add to collection…", (), _add_scores, "plus"),
)
