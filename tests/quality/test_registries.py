"""A file that should be named in a registry is named there."""

import importlib
from pathlib import Path

import cuebook
from cuebook.cli.arguments import COMMANDS
from cuebook.cli.commands import make_application
from cuebook.formats import histories, published, reviews
from cuebook.formats.histories import HISTORY_FORMATS
from cuebook.formats.published import PUBLISHED_FORMATS
from cuebook.formats.reviews import REVIEW_FORMATS
from cuebook.gui import actions, views
from cuebook.gui.actions import ACTIONS
from cuebook.gui.views import VIEWS
from cuebook.gui.views.spec import View

ROOT = Path(cuebook.__file__).parent


def modules(package):
    folder = Path(package.__file__).parent
    return [
        importlib.import_module(f"{package.__name__}.{path.stem}") for path in sorted(folder.glob("[!_]*.py"))
    ]


def test_every_history_format_is_named():
    named = {type(one).__module__ for one in HISTORY_FORMATS}
    assert named == {module.__name__ for module in modules(histories)}


def test_every_review_format_is_named():
    named = {type(one).__module__ for one in REVIEW_FORMATS}
    assert named == {module.__name__ for module in modules(reviews)}


def test_every_published_format_is_named():
    named = {type(one).__module__ for one in PUBLISHED_FORMATS}
    assert named == {module.__name__ for module in modules(published)}


def test_every_view_is_named():
    pages = {
        module.__name__
        for module in modules(views)
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, View) and one.__module__ == module.__name__
    }
    made = {name for spec in VIEWS for name in spec.make.__code__.co_names if name.startswith("cuebook.")}
    assert made == pages - {View.__module__}


def test_every_action_is_named():
    own = [
        module.ACTIONS for module in modules(actions) if getattr(module, "ACTIONS", ACTIONS) is not ACTIONS
    ]
    specs = [spec for group in own for spec in group]
    assert sorted(spec.id for spec in ACTIONS) == sorted(spec.id for spec in specs)


def test_every_command_is_named():
    folder = ROOT / "cli" / "commands"
    assert set(COMMANDS.values()) == {path.stem for path in folder.glob("[!_]*.py")}
    application = make_application()
    names = {command.name or command.callback.__name__ for command in application.registered_commands}
    names |= {group.name for group in application.registered_groups}
    assert names == COMMANDS.keys()


def test_no_two_actions_share_a_key_or_a_name():
    keys = [key for spec in ACTIONS for key in spec.keys]
    assert len(keys) == len(set(keys))
    assert len(ACTIONS) == len({spec.id for spec in ACTIONS})


def test_registries_tell_how_to_add_one():
    for package in (histories, published, reviews, views, actions):
        first = " ".join((package.__doc__ or "").split())
        assert "add" in first
        assert "test" in first
