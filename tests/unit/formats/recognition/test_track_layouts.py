"""The ways in which pages print the entries of a track list."""

import pytest

from cuebook.formats.recognition import recognise

PAGE = """Soundtrack review: Salt Parade (Rolf Eskildsen – 1991)

The music by Rolf Eskildsen is full of drums and horns, and the strings come in late and stay for all of it.

{}
"""


def tracks(text):
    return [
        (track.number, track.title, track.duration_ms // 1000 if track.duration_ms else None)
        for track in recognise(PAGE.format(text)).tracks
    ]


def stars(text):
    return [(one.cue, one.value, one.best) for one in recognise(PAGE.format(text)).cue_ratings]


TIMED = [(1, "Main Title", 130), (2, "The Harbour", 195), (3, "Reed Fire", 61)]
UNNUMBERED = [(None, title, seconds) for _, title, seconds in TIMED]
UNTIMED = [(number, title, None) for number, title, _ in TIMED]


@pytest.mark.parametrize(
    "text",
    [
        "Track Listing:\n\n1. Main Title (2:10); 2. The Harbour (3:15); 3. Reed Fire (1:01). Total: 57:48",
        "1) Main Title (2.10) 2) The Harbour (3.15) 3) Reed Fire (1.01)",
        "Liste des titres : 1. Main Title (2'10) – 2. The Harbour (3'15) – 3. Reed Fire (1'01)",
        "Tracks\n1 2:10 Main Title\n2 3:15 The Harbour\n3 1:01 Reed Fire",
        "1. Main Title\n2:10\n2. The Harbour\n3:15\n3. Reed Fire\n1:01",
        "1.\nMain Title\n2:10\n2.\nThe Harbour\n3:15\n3.\nReed Fire\n1:01",
        "#1 Main Title (2:10)\n#2 The Harbour (3:15)\n#3 Reed Fire (1:01)",
        "Track 1: Main Title (2:10)\nTrack 2: The Harbour (3:15)\nTrack 3: Reed Fire (1:01)",
        "Piste 1 – Main Title (2:10)\nPiste 2 – The Harbour (3:15)\nPiste 3 – Reed Fire (1:01)",
        "[01] Main Title (2:10)\n[02] The Harbour (3:15)\n[03] Reed Fire (1:01)",
        "(1) Main Title – 2:10\n(2) The Harbour – 3:15\n(3) Reed Fire – 1:01",
        "01 - Main Title - 2 min 10 s\n02 - The Harbour - 3 min 15 s\n03 - Reed Fire - 1 min 01 s",
        "1. Main Title (2m10s)\n2. The Harbour (3m15s)\n3. Reed Fire (1m01s)",
        "1 Main Title ........ 2:10\n2 The Harbour ....... 3:15\n3 Reed Fire ......... 1:01",
        "I. Main Title 2:10\nII. The Harbour 3:15\nIII. Reed Fire 1:01",
        "► 1. Main Title 2:10\n► 2. The Harbour 3:15\n► 3. Reed Fire 1:01",
    ],
)
def test_numbered_entries_with_lengths(text):
    assert tracks(text) == TIMED


@pytest.mark.parametrize(
    "text",
    [
        "2:10  Main Title\n3:15  The Harbour\n1:01  Reed Fire",
        "Main Title (2:10); The Harbour (3:15); Reed Fire (1:01)",
        "Tracks: Main Title (2:10) · The Harbour (3:15) · Reed Fire (1:01)",
        'Track list: "Main Title" (2:10), "The Harbour" (3:15), "Reed Fire" (1:01)',
        "Track Title / Time\nMain Title / 2:10\nThe Harbour / 3:15\nReed Fire / 1:01",
    ],
)
def test_entries_with_lengths_alone(text):
    assert tracks(text) == UNNUMBERED


@pytest.mark.parametrize(
    "text",
    [
        "Tracks: 1. Main Title 2. The Harbour 3. Reed Fire",
        "Tracklist: 01. Main Title / 02. The Harbour / 03. Reed Fire.",
        "01 Main Title 02 The Harbour 03 Reed Fire",
    ],
)
def test_numbered_entries_in_one_row(text):
    assert tracks(text) == UNTIMED


def test_names_in_one_row_behind_a_heading():
    row = "Titelliste: Main Title, The Harbour, Reed Fire, End Titles"
    assert [title for _, title, _ in tracks(row)] == ["Main Title", "The Harbour", "Reed Fire", "End Titles"]


def test_sides_in_rows_and_discs_of_few_entries():
    sides = recognise(PAGE.format("Side A: 1. Dawn 2. Quay 3. Rust\nSide B: 1. Wick 2. Tallow 3. End")).tracks
    assert [(one.side, one.number, one.title) for one in sides] == [
        ("A", 1, "Dawn"), ("A", 2, "Quay"), ("A", 3, "Rust"),
        ("B", 1, "Wick"), ("B", 2, "Tallow"), ("B", 3, "End"),
    ]  # fmt: skip
    text = "Disc One: The Score (45:10)\n1. Dawn 2:10\n2. Quay 3:15\nDisc Two\n1. Rust 1:01\n2. Wick 0:55"
    discs = recognise(PAGE.format(text)).tracks
    assert [(one.disc, one.number, one.title) for one in discs] == [
        (1, 1, "Dawn"), (1, 2, "Quay"), (2, 1, "Rust"), (2, 2, "Wick"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "1. First, the drums are too loud for anything. 2. Then there are horns, louder. 3. No strings.",
        "0 stars\n1 star\n2 stars\n3 stars\n4 stars\n5 stars\nSubmit",
        "***** 188 5 Stars\n**** 47 4 Stars\n*** 31 3 Stars\n** 12 2 Stars",
        (
            "The three reasons:\n\n1. The drums\n\nThey are loud, and there are many of them in it.\n\n"
            "2. The horns\n\nThey are louder, and there are more of them than of the drums.\n\n"
            "3. The strings\n\nThey come in late, and they stay for the rest of it."
        ),
    ],
)
def test_what_counts_something_else_is_no_track_list(text):
    assert tracks(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "1. Main Title – 4 stars\n2. The Harbour – 3 stars\n3. Reed Fire – 2.5 stars",
        "1. Main Title [****]\n2. The Harbour [***]\n3. Reed Fire [**½]",
        "★★★★ 1. Main Title\n★★★ 2. The Harbour\n★★½ 3. Reed Fire",
        "**** Main Title\n*** The Harbour\n**½ Reed Fire",
    ],
)
def test_cues_are_rated_in_words_in_brackets_or_before_their_names(text):
    assert stars(text) == [("Main Title", 4, 5), ("The Harbour", 3, 5), ("Reed Fire", 2.5, 5)]


def test_a_single_star_everywhere_is_a_footnote():
    text = "1. Dawn * (2:10)\n2. Quay (3:15)\n3. Rust * (1:01)\n4. Wick (2:22)\n* not used in the film"
    assert (tracks(text)[0], stars(text)) == ((1, "Dawn", 130), [])


def test_a_grade_behind_a_cue_is_nobody_who_performs_it():
    rows = recognise(PAGE.format("1. Dawn: B+\n2. Quay: C\n3. Rust: A-\n4. Wick: B")).tracks
    assert [(row.title, row.artist) for row in rows] == [
        (name, None) for name in ("Dawn", "Quay", "Rust", "Wick")
    ]


def test_a_walk_through_the_list_says_of_each_cue_what_stands_below_it():
    facts = recognise(
        PAGE.format(
            "TRACK BY TRACK\n\n1. Main Title (2:10)\nA march that walks in place and is beautiful so.\n\n"
            "2. The Harbour (3:15)\nBoats bump into another. It is tedious and there is no tune in it.\n\n"
            "3. Reed Fire (1:01)\nA wonderful little scherzo for the xylophone and for everyone who likes it."
        )
    )
    assert [track.title for track in facts.tracks] == ["Main Title", "The Harbour", "Reed Fire"]
    assert [(one.cue, one.sentiment.value) for one in facts.mentions] == [
        ("Main Title", "praise"),
        ("The Harbour", "blame"),
        ("Reed Fire", "praise"),
    ]


def test_the_title_song_stands_behind_who_sings_it():
    text = "1. Quay (4:22)\n2. The Harbour Five: Salt Parade (2:15)\n3. Rust (2:01)\n4. Wick (2:44)"
    row = recognise(PAGE.format(text)).tracks[1]
    assert (row.artist, row.title) in [
        ("The Harbour Five", "Salt Parade"),
        (None, "The Harbour Five: Salt Parade"),
    ]


SPOKEN_OF = "I have numbered them as the disc does:\n\n1. Main Title\n2. The Harbour\n3. Reed Fire\n\n{}"


def test_a_list_below_words_of_the_pages_own_is_one_of_tracks_where_the_review_speaks_of_them():
    said = "Track 1 is a delight from the first hiss to the last, and “Reed Fire” is better than that."
    assert tracks(SPOKEN_OF.format(said)) == UNTIMED
    assert tracks(SPOKEN_OF.format("The band is a delight from the first bar to the last one of them.")) == []


def test_stars_under_a_star_in_a_table_rate_its_cues():
    table = "| | Track | Time | ★ |\n| 1 | Main Title | 2:10 | *** |\n| 2 | The Harbour | 3:15 | * |"
    assert stars(table) == [("Main Title", 3, 5), ("The Harbour", 1, 5)]


def test_sentences_that_begin_with_a_tracks_number_are_no_entries():
    listed = "Tracks\n1. Main Title\n2. The Harbour\n3. Reed Fire\n\n"
    said = "Track 1 is a delight from the first hiss to the last. Track 2 is even better, and longer too."
    assert tracks(listed + said) == UNTIMED
