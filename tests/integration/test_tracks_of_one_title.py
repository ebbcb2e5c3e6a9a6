"""A track list may have one title twice: each track is a cue of its own."""

import pytest

from builders import make_wav, open_app, scan
from cuebook.domain.review import LinkRole, LinkState
from cuebook.gui.models.link_rows import choose, link_rows, made_choices
from cuebook.gui.widgets.review_text import pieces
from fakes.runtime import FakeRuntime

TEXT = """Soundtrack review: Salt Parade (Rolf Eskildsen – 1991)

The orchestra walks behind the boat.

Track List
1. Theme
2. Eel
3. Theme
"""


@pytest.fixture
def app(tmp_path):
    for number, title in enumerate(("Theme", "Eel", "Theme"), start=1):
        path = tmp_path / "music" / f"{number}.wav"
        tags = {"album": "Salt Parade", "album_artist": "Rolf Eskildsen", "composer": "Rolf Eskildsen"}
        make_wav(path, seconds=number, tone=200 * number, title=title, number=number, **tags)
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, tmp_path / "music")
    yield app
    app.close()


def tracks(review):
    return {link.n: link for link in review.links if link.role is LinkRole.TRACK}


def test_a_word_on_one_leaves_the_other(app):
    review = app.reviews.add(app.reviews.read(TEXT.encode(), "a page"))
    found = tracks(app.reviews.get(review))
    assert {link.state for link in found.values()} == {LinkState.SURE}
    assert found[1].target != found[3].target
    app.reviews.link_by_hand(review, 3, None)
    app.reviews.relink()
    after = tracks(app.reviews.get(review))
    assert (after[1].target, after[1].by_hand) == (found[1].target, False)
    assert (after[3].target, after[3].by_hand) == (None, True)


def test_a_choice_in_the_sheet_is_stored_for_that_row_alone(app):
    draft = app.reviews.read(TEXT.encode(), "a page")
    linked = app.reviews.link(draft)
    cues = {cue.id: cue for cue in app.reading.album_cues(linked.album)}
    rows = link_rows(linked.links, draft.facts, draft.text, cues, {})
    (third,) = [row for row in rows if row.links[0].n == 3]
    chosen = choose({}, third, None)
    rows = link_rows(linked.links, draft.facts, draft.text, cues, chosen)
    assert [row.chosen for row in rows] == [False, False, True]
    stored = tracks(app.reviews.get(app.reviews.add(draft, made_choices(rows))))
    assert [stored[n].state for n in (1, 2, 3)] == [LinkState.SURE, LinkState.SURE, LinkState.NONE]


def test_each_place_in_the_text_leads_to_its_own_cue(app):
    review = app.reviews.get(app.reviews.add(app.reviews.read(TEXT.encode(), "a page")))
    themes = [piece.link for piece in pieces(review) if piece.link and piece.text == "Theme"]
    found = tracks(review)
    assert [link.target for link in themes] == [found[1].target, found[3].target]
