"""The columns of the table of links."""

from cuebook.gui.models.link_rows import LinkRow, Option, RowState
from cuebook.gui.models.row_table import Column
from cuebook.gui.widgets.text import tooltip_text

NO_CUE, NO_SCORE = "no cue like it here", "no score to look in"


def link_columns() -> list[Column[LinkRow]]:
    """As written, how, your cue, match, state."""
    return [
        Column("written", "As written", lambda row: row.written, _spoken_written, tooltip=_quote),
        Column("how", "How", lambda row: row.how),
        Column("cue", "Your cue", _cue, _spoken_cue, tooltip=lambda row: tooltip_text(_cue(row))),
        Column("match", "Match", match_text, _spoken_match),
        Column("state", "State", lambda row: row.state.value, _spoken_state),
    ]


def match_text(row: LinkRow) -> str:
    """How well a name answers, in percent."""
    return percent(row.match)


def percent(match: float | None) -> str:
    """A likeness of 0..1 in percent; a dash where there is none."""
    return "–" if match is None else f"{100 * match:.0f} %"


def _quote(row: LinkRow) -> str:
    return tooltip_text(next((link.quote for link in row.links if link.quote), row.written))


def _spoken_written(row: LinkRow) -> str:
    return f"{row.written}, {row.artist}" if row.artist else row.written


def _cue(row: LinkRow) -> str:
    if row.target:
        return row.target.title
    return row.asks[0].title if row.to_check and row.asks else no_cue_text(row)


def no_cue_text(row: LinkRow) -> str:
    """What stands in place of a cue."""
    return NO_SCORE if row.homeless else NO_CUE


def _spoken_cue(row: LinkRow) -> str:
    if row.target:
        return ", ".join(filter(None, (row.target.title, row.target.badge)))
    if row.to_check:
        offered = "; ".join(f"{place} {_spoken_option(one)}" for place, one in enumerate(row.asks, start=1))
        return f"not chosen yet. {offered}; 0 none of these"
    return no_cue_text(row)


def _spoken_option(option: Option) -> str:
    match = "" if option.match is None else f"{100 * option.match:.0f} percent"
    return ", ".join(filter(None, (option.title, option.about, match)))


def _spoken_match(row: LinkRow) -> str:
    return "no match" if row.match is None else f"{100 * row.match:.0f} percent"


def _spoken_state(row: LinkRow) -> str:
    words = {
        RowState.SURE: "sure",
        RowState.CHECK: "to check",
        RowState.NONE: "no cue, stays unlinked",
        RowState.CHOSEN: "chosen by you",
    }
    return words[row.state]
