"""Track lists whose entries begin, end or stand together in less usual ways, and lists that are none."""

import pytest

from cuebook.formats.recognition import recognise

PAGE = """Soundtrack review: Salt Parade (Rolf Eskildsen – 1991)

The music by Rolf Eskildsen is full of drums and horns, and the strings come in late. “Kiln” is dull,
“Lantern Waltz” is a lovely piece, and “The Weir” closes the album.

{}
"""


def tracks(text):
    return [
        (track.number, track.artist, track.title, track.duration_ms and track.duration_ms // 1000)
        for track in recognise(PAGE.format(text)).tracks
    ]


def parts(text):
    return [(track.disc, track.side, track.title) for track in recognise(PAGE.format(text)).tracks]


@pytest.mark.parametrize(
    "text",
    [
        "Tracks:\n- Kiln (2:10)\n- 13 Steps (3:15)\n- The Weir (1:01)\n- 7 Lanterns (1:20)",
        "Tracks:\n• Kiln 2:10\n• 13 Steps 3:15\n• The Weir 1:01\n• 7 Lanterns 1:20",
        "Kiln 2:10\n13 Steps 3:15\nThe Weir 1:01\n7 Lanterns 1:20",
        "Kiln.......2:10\n13 Steps....3:15\nThe Weir....1:01\n7 Lanterns....1:20",
    ],
)
def test_a_number_that_begins_a_title_numbers_nothing(text):
    assert tracks(text) == [
        (None, None, "Kiln", 130),
        (None, None, "13 Steps", 195),
        (None, None, "The Weir", 61),
        (None, None, "7 Lanterns", 80),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. Kiln 2'10''\n2. The Weir 3'15''\n3. Ash 1'01''",
        "1. Kiln (2 min 10)\n2. The Weir (3 min 15)\n3. Ash (1 min 01)",
        "1 - Kiln 2mn10\n2 - The Weir 3mn15\n3 - Ash 1mn01",
        "1. **Kiln** (2:10)\n2. **The Weir** (3:15)\n3. **Ash** (1:01)",
        "01. 1. Kiln (2:10)\n02. 2. The Weir (3:15)\n03. 3. Ash (1:01)",
        "01．Kiln（2:10）\n02．The Weir（3:15）\n03．Ash（1:01）",
        "Track | Time\n--- | ---\n1. Kiln | 2:10\n2. The Weir | 3:15\n3. Ash | 1:01",
        "1. Kiln (K. Amory, L. Stam) 2:10\n2. The Weir (K. Amory) 3:15\n3. Ash (L. Stam) 1:01",
    ],
)
def test_numbers_lengths_and_marks(text):
    assert tracks(text) == [(1, None, "Kiln", 130), (2, None, "The Weir", 195), (3, None, "Ash", 61)]


@pytest.mark.parametrize(
    "text",
    [
        "1. The Dories “Kiln”\n2. Ned Amory “The Weir”\n3. The Dories “Ash”",
        "1. The Dories, “Kiln”\n2. Ned Amory, “The Weir”\n3. The Dories, “Ash”",
    ],
)
def test_an_artist_before_a_quoted_title(text):
    assert [row[1:3] for row in tracks(text)] == [
        ("The Dories", "Kiln"), ("Ned Amory", "The Weir"), ("The Dories", "Ash"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "said"), [("* {} - {}. {}.", "Mild and long"), ("• {} by {}: {}", "Mild and long.")]
)
def test_bullets_with_an_artist_and_what_is_said(entry, said):
    names = [("Kiln", "The Dories"), ("The Weir", "Ned Amory"), ("Ash", "The Dories"), ("Eel", "Ned Amory")]
    text = "\n".join(entry.format(title, artist, said) for title, artist in names)
    assert [(row[2], row[1]) for row in tracks(text)] == names


@pytest.mark.parametrize(
    ("heading", "other", "expected"),
    [
        ("Side One", "Side Two", [(None, "1"), (None, "2")]),
        ("A-side", "B-Side:", [(None, "A"), (None, "B")]),
        ("Première face", "Seconde face", [(None, "1"), (None, "2")]),
        ("Disc 1", "Disc 2", [(1, None), (2, None)]),
        ("Disco uno", "Disco dos", [(1, None), (2, None)]),
        ("Erste CD", "Zweite CD", [(1, None), (2, None)]),
        ("**CD 1**", "**CD 2**", [(1, None), (2, None)]),
        ("LP 1, Side A", "LP 1, Side B", [(1, "A"), (1, "B")]),
    ],
)
@pytest.mark.parametrize("marks", [["", "", "", ""], ["• "] * 4, ["1. ", "2. ", "1. ", "2. "]])
def test_sides_and_discs_head_names_with_bullets_numbers_or_nothing(heading, other, expected, marks):
    one, two, three, four = (
        f"{mark}{name}" for mark, name in zip(marks, ["Kiln", "The Weir", "Ash", "Eel"], strict=True)
    )
    assert parts(f"{heading}\n{one}\n{two}\n\n{other}\n{three}\n{four}") == [
        (*expected[0], "Kiln"), (*expected[0], "The Weir"), (*expected[1], "Ash"), (*expected[1], "Eel"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "heading", ["Bonus tracks:", "Additional Music", "Pistes bonus :", "Utwory dodatkowe:"]
)
def test_bonus_tracks_that_are_numbered_anew_go_on_the_list(heading):
    text = f"1. Kiln 2:10\n2. The Weir 3:15\n3. Ash 1:01\n\n{heading}\n1. Eel 1:10\n2. Quay 2:01"
    assert [row[2] for row in tracks(text)] == ["Kiln", "The Weir", "Ash", "Eel", "Quay"]


@pytest.mark.parametrize(
    "text",
    [
        "IN OTHER NEWS\n1. Bypass enters fourth week\n2. Vicar wins a prize\n3. The flood in pictures",
        "By the same hand\n1. Tern Island (1988)\n2. Gravel (1990)\n3. Mud (1995)",
        "How to write to us\n1. Take a card\n2. Write your name on it\n3. Send it",
    ],
)
def test_numbered_lines_of_which_the_review_says_nothing_are_no_tracks(text):
    assert tracks(text) == []


def test_a_list_without_a_heading_is_of_tracks_where_one_of_them_is_spoken_of():
    assert len(tracks("1. Bypass\n2. Kiln\n3. Flood")) == 3
