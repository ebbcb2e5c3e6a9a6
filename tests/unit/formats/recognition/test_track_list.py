import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.formats.recognition import recognise


def tracks(*lines):
    return [
        (track.number, track.artist, track.title, track.duration_ms and track.duration_ms // 1000)
        for track in recognise("\n".join(lines)).tracks
    ]


SHAPES = {
    "title and length": (
        ["1. Quay - 4:01", "2. Barnacle - 3:40", "3. The 23:59 - 2:00"],
        [(1, None, "Quay", 241), (2, None, "Barnacle", 220), (3, None, "The 23:59", 120)],
    ),
    "number twice": (
        ["1. 1. Quay - 4:01", "2. 2. 900 Steps - 3:40", "3. 3. Anker - 2:00"],
        [(1, None, "Quay", 241), (2, None, "900 Steps", 220), (3, None, "Anker", 120)],
    ),
    "bracket after the number": (
        ["1.) Quay - 1:52", "2.) Barnacle - 3:04", "3.) Sails - 1:21"],
        [(1, None, "Quay", 112), (2, None, "Barnacle", 184), (3, None, "Sails", 81)],
    ),
    "no space after the number": (
        ["1.Quay", "2.900 Steps", "3.1984", "4.300"],
        [
            (1, None, "Quay", None),
            (2, None, "900 Steps", None),
            (3, None, "1984", None),
            (4, None, "300", None),
        ],
    ),
    "a point in the length, and a mark": (
        ["1. Quay (3.34) Excellent track", "2. Barnacle (2.10)", "3. Sails (1.05)"],
        [(1, None, "Quay", 214), (2, None, "Barnacle", 130), (3, None, "Sails", 65)],
    ),
    "artist before a hyphen": (
        ["1. The Dories- Quay", "2. Ned Amory and Liv Stam- Barnacle", "3. The Dories- Sails"],
        [
            (1, "The Dories", "Quay", None),
            (2, "Ned Amory and Liv Stam", "Barnacle", None),
            (3, "The Dories", "Sails", None),
        ],
    ),
    "artist, title, writers, length": (
        [
            "1 Ned Amory – Quay (Amory, Stam) 3:47",
            "2 Liv Stam – Sails (Up) (Stam) 2:10",
            "3 Ned Amory – Eel (Amory) 1:00",
        ],
        [(1, "Ned Amory", "Quay", 227), (2, "Liv Stam", "Sails (Up)", 130), (3, "Ned Amory", "Eel", 60)],
    ),
    "sides in the numbers": (
        [
            "A1. Ned Amory: Quay (Amory) (4:01)",
            "A2. Ned Amory: Eel (Amory) (2:02)",
            "B1. Liv Stam: Sails (Stam) (1:00)",
        ],
        [(1, "Ned Amory", "Quay", 241), (2, "Ned Amory", "Eel", 122), (1, "Liv Stam", "Sails", 60)],
    ),
    "quoted title by artist": (
        ["1. “Quay” by The Dories", "2. “Eel’s Eye” by Ned Amory", "3. “Sails” by The Dories"],
        [
            (1, "The Dories", "Quay", None),
            (2, "Ned Amory", "Eel’s Eye", None),
            (3, "The Dories", "Sails", None),
        ],
    ),
    "quoted titles with credits": (
        [
            "01. “Quay (Theme)” (vocals: Liv Stam) – 2:51",
            "02. “Eel/Oar” (Amory/Stam) – 1:42",
            "03. “Sails” – 2:19",
        ],
        [(1, "Liv Stam", "Quay (Theme)", 171), (2, None, "Eel/Oar", 102), (3, None, "Sails", 139)],
    ),
    "artist in brackets": (
        ["1. Quay (The Dories)", "2. Eel (Theme from Oar)(Ned Amory)", "3. Sails (Liv Stam)"],
        [
            (1, "The Dories", "Quay", None),
            (2, "Ned Amory", "Eel (Theme from Oar)", None),
            (3, "Liv Stam", "Sails", None),
        ],
    ),
    "a song among cues": (
        ["1. Quay (1.10)", "2. Eel (2.20)", "3. Sails (From Oar): Ned Amory & Liv Stam (4.31)"],
        [(1, None, "Quay", 70), (2, None, "Eel", 140), (3, "Ned Amory & Liv Stam", "Sails (From Oar)", 271)],
    ),
    "a footnote": (
        ["1. Quay*", "2. Eel", "3. Sails"],
        [(1, None, "Quay", None), (2, None, "Eel", None), (3, None, "Sails", None)],
    ),
    "a film's name before some titles": (
        ["1. Oar – Main Title", "2. Eel", "3. Sails", "4. Mud", "5. Oar – End Title"],
        [
            (n, None, title, None)
            for n, title in enumerate(["Oar – Main Title", "Eel", "Sails", "Mud", "Oar – End Title"], 1)
        ],
    ),
    "an artist of their own line": (
        [
            "1. The Dories- Quay",
            "",
            "Ned Amory",
            "",
            "2. Ned Amory- Eel",
            "",
            "Liv Stam",
            "",
            "3. Sails",
            "",
            "4. The Dories- Mud",
        ],
        [
            (1, "The Dories", "Quay", None),
            (2, "Ned Amory", "Eel", None),
            (3, "Liv Stam", "Sails", None),
            (4, "The Dories", "Mud", None),
        ],
    ),
    "an entry over two lines": (
        ["1. Quay - 4:01", "2. The Very Long Song of the", "Eel Catcher - 3:40", "3. Sails - 2:00"],
        [
            (1, None, "Quay", 241),
            (2, None, "The Very Long Song of the Eel Catcher", 220),
            (3, None, "Sails", 120),
        ],
    ),
}


@pytest.mark.parametrize(("lines", "expected"), SHAPES.values(), ids=SHAPES)
def test_the_shapes_of_entries(lines, expected):
    assert tracks("Track Listing", "", *lines) == expected


def test_bullets_have_no_numbers_and_performers_stand_below():
    assert tracks(
        "Tracklist:", "- Muelle (00:52)", "- Anguila (01:31)", "Performed by Nadia Sal", "- 20% Mar (01:14)"
    ) == [
        (None, None, "Muelle", 52),
        (None, "Nadia Sal", "Anguila", 91),
        (None, None, "20% Mar", 74),
    ]


def test_comments_behind_bullets_are_no_artists():
    facts = recognise(
        "Oar (1999)\n\n"
        "• Quay (The Dories) – a bright start, great fun\n"
        "• Eel (Ned Amory) – dull as the rain\n"
        "• Mud (The Dories) – the best thing on the record\n"
        "• Sails (Liv Stam) – noisy, pointless\n"
    )
    assert [(track.artist, track.title) for track in facts.tracks] == [
        ("The Dories", "Quay"),
        ("Ned Amory", "Eel"),
        ("The Dories", "Mud"),
        ("Liv Stam", "Sails"),
    ]
    assert [mention.sentiment.value for mention in facts.mentions] == ["praise", "blame", "praise", "blame"]


def test_sides_and_discs_come_from_their_headings():
    facts = recognise("Side One\n1. Quay\n2. Eel\n\nSide Two\n3. Sails\n4. Mud\n")
    assert [(track.side, track.number) for track in facts.tracks] == [("1", 1), ("1", 2), ("2", 3), ("2", 4)]
    facts = recognise("Track list\nCD: 1\n1. Quay\n2. Eel\nCD: 2\n1. Sails\n2. Mud\n")
    assert [(track.disc, track.number) for track in facts.tracks] == [(1, 1), (1, 2), (2, 1), (2, 2)]


def test_another_numbered_list_is_not_the_track_list():
    facts = recognise(
        "Tracks\n\n1 Ned Amory – Quay 3:52\n2 Liv Stam – Eel 4:19\n3 Ned Amory – Mud 1:10\n\n"
        "Musicians\n\n1 Ned Amory – bass\n\n2 Liv Stam – drums\n"
    )
    assert [track.title for track in facts.tracks] == ["Quay", "Eel", "Mud"]


@pytest.mark.parametrize("heading", ["Top Tracks:", "Musicians", "Top Ten", "My five favourite harbours:"])
def test_ranks_and_names_under_another_heading_are_no_tracks(heading):
    assert tracks("Oar (1999)", "", heading, "1. Quay", "2. Eel", "3. Mud") == []


@pytest.mark.parametrize(
    "heading",
    ["Track List", "Titelliste:", "Liste des titres", "Lista de temas:", "Lista utworów", "【収録曲】"],
)
def test_headings_of_track_lists_in_several_languages(heading):
    assert tracks("Oar (1999)", "", heading, "1. Quay", "2. Eel") == [
        (1, None, "Quay", None),
        (2, None, "Eel", None),
    ]


def test_names_under_a_heading_need_no_numbers():
    assert [row[2] for row in tracks("Oar (1999)", "", "Track list", "Quay", "Eel", "Mud")] == [
        "Quay",
        "Eel",
        "Mud",
    ]


def test_stars_and_points_behind_titles_are_ratings_of_cues():
    facts = recognise("Track List\n1. Quay ****\n2. Route-66 *****\n3. Eel **½\n")
    assert [(one.cue, one.value, one.best) for one in facts.cue_ratings] == [
        ("Quay", 4, 5),
        ("Route-66", 5, 5),
        ("Eel", 2.5, 5),
    ]
    facts = recognise("Track List\n1. Quay 80\n2. Route-66 100\n3. Eel 55\n")
    assert [(one.cue, one.value, one.best) for one in facts.cue_ratings] == [
        ("Quay", 80, 100),
        ("Route-66", 100, 100),
        ("Eel", 55, 100),
    ]


def test_a_table_is_a_track_list_and_its_heading_tells_the_scale():
    facts = recognise(
        "| # | Title | Time | Score (out of 5) |\n|---|---|---|---|\n"
        "| 1 | Quay | 4:20 | 4.5 |\n| 2 | Eel | 2:05 | 2 |\n"
    )
    assert [(track.number, track.title, track.duration_ms) for track in facts.tracks] == [
        (1, "Quay", 260_000),
        (2, "Eel", 125_000),
    ]
    assert [(one.value, one.best) for one in facts.cue_ratings] == [(4.5, 5), (2, 5)]


def test_the_mark_of_an_excellent_track_makes_a_highlight():
    facts = recognise("Track List\n1. Quay (3.34) Excellent track\n2. Eel (2.10)\n3. Mud (1.05)\n")
    assert facts.highlights == ("Quay",)


names = st.from_regex(r"[A-Z][a-z]{2,9}( [A-Z][a-z]{2,9}){0,3}", fullmatch=True).filter(
    lambda name: not {"By", "Von", "Par", "And"} & set(name.split())
)


@given(st.lists(st.tuples(names, st.integers(1, 5999)), min_size=3, max_size=20))
def test_titles_and_lengths_are_read_back(entries):
    lines = [f"{n}. {title} - {s // 60}:{s % 60:02}" for n, (title, s) in enumerate(entries, 1)]
    assert tracks("Track Listing", *lines) == [(n, None, title, s) for n, (title, s) in enumerate(entries, 1)]


def test_a_table_under_the_heading_of_a_track_list_is_read_by_its_cells():
    rows = ["| Nr. | Titel | Dauer |", "| 1 | Quay | 4:12 |", "| 2 | Sails | 1:05 |", "| 3 | Eel | 2:00 |"]
    assert tracks("Titelliste", "", *rows) == [
        (1, None, "Quay", 252),
        (2, None, "Sails", 65),
        (3, None, "Eel", 120),
    ]


@pytest.mark.parametrize("time", ["4'12", "4’12", "4′12″"])
def test_minutes_and_seconds_parted_by_a_stroke(time):
    rows = [
        f"| 0{number} | {name} | {time} |" for number, name in enumerate(("Quay", "Sails", "Eel"), start=1)
    ]
    assert [one[3] for one in tracks("| N° | Titre | Durée |", *rows)] == [252, 252, 252]


@pytest.mark.parametrize("part", ["Disk {} von 2 (CD)", "CD {} of 2", "Disque {} sur 2"])
def test_a_disc_may_say_of_how_many_it_is(part):
    first, second = ["1. Quay 4:12", "2. Eel 1:00"], ["1. Sails 1:05", "2. Ash 2:00"]
    lines = ["Tracklist", part.format(1), *first, part.format(2), *second]
    assert [track.disc for track in recognise("\n".join(lines)).tracks] == [1, 1, 2, 2]
