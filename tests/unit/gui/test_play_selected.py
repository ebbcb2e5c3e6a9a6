"""Playing what is chosen on a page."""

from types import SimpleNamespace

from cuebook.gui.shell.transport import play_selected


def played(selected, shown):
    picked = []
    context = SimpleNamespace(
        window=SimpleNamespace(selected_cues=lambda: selected, shown_cues=lambda: shown),
        app=SimpleNamespace(player=SimpleNamespace(pick=lambda cues, place: picked.append((cues, place)))),
    )
    play_selected(context)
    return picked


def test_one_chosen_cue_is_played_and_goes_on_with_what_follows_it():
    assert played(["b"], ["a", "b", "c"]) == [(["a", "b", "c"], 1)]


def test_a_chosen_cue_far_from_the_part_of_a_long_list_that_is_shown_is_played_by_itself():
    assert played(["z"], ["a", "b", "c"]) == [(["z"], 0)]
