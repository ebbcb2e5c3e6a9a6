"""Choosing where it sounds: what there is now, the system's own choice, and one that has gone."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cuebook.gui.context import Context
    from cuebook.ports.playback import Output
    from cuebook.ports.runtime import CancelToken

SYSTEM = "What the system chooses"

_log = logging.getLogger(__name__)


def look_for_outputs(context: Context, found: Callable[[list[Output]], None]) -> None:
    """Have the devices read in the background: a sound server may take its time."""
    sounding = context.app.sounding

    def work(_cancel: CancelToken) -> Generator[list[Output], None, None]:
        yield sounding.outputs()

    context.app.runtime.run(
        work,
        on_item=found,
        on_done=lambda _: None,
        on_error=lambda error: _log.warning("the devices cannot be read: %s", error),
    )


def output_options(context: Context, outputs: Sequence[Output] | None) -> list[tuple[str, str]]:
    """Ids and words of what can be chosen, "" for the system's choice.

    ``outputs`` is None until the devices were read. The chosen one stays, even where it is not there.
    """
    settings = context.app.settings.current
    names = [one.name for one in outputs or ()]
    options = [("", SYSTEM)]
    for one in outputs or ():
        twins = names.count(one.name) > 1
        options.append((one.id, f"{one.name} ({one.id})" if twins else one.name))
    if settings.output not in dict(options):
        name = settings.output_name or settings.output
        options.append((settings.output, name if outputs is None else f"{name} (not there now)"))
    return options


def choose_output(context: Context, output: str, outputs: Sequence[Output]) -> None:
    """Sound there from now on, and remember what the device is called for when it is gone."""
    settings = context.app.settings
    name = next((one.name for one in outputs if one.id == output), settings.current.output_name)
    settings.change(output=output, output_name=name if output else "")
