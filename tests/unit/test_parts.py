"""The parts list: what is named there is what ``App`` promises, and nothing is made that nobody asked for."""

from functools import cached_property

from builders import open_app
from cuebook.parts import Parts
from cuebook.services.app import App
from fakes.runtime import FakeRuntime


def test_every_part_that_is_promised_is_made_as_it_is_promised(tmp_path):
    app = open_app(tmp_path / "data", FakeRuntime())
    late = {name: made for name, made in vars(Parts).items() if isinstance(made, cached_property)}
    for name, promised in App.__annotations__.items():
        if name in late:
            assert late[name].func.__annotations__["return"].strip('"') == promised.strip('"'), name
        assert getattr(app, name) is getattr(app, name)
    app.close()


def test_closing_makes_no_part_that_was_not_made(tmp_path):
    app = open_app(tmp_path / "data", FakeRuntime())
    made = set(vars(app))
    app.close()
    assert set(vars(app)) == made
    assert "player" not in made
