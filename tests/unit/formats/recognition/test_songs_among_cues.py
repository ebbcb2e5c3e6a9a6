import pytest

from cuebook.formats.recognition import recognise

CUES = "2. Kiln 2:10\n3. Barnacle 3:40\n4. Sails 1:05"
PROSE = (
    "The quay lies in the rain, and the strings know it. Nothing much happens to them afterwards, "
    "and it takes long."
)


def first_track(entry, said="It ends well."):
    track = recognise(
        f"Tern Island (Rolf Eskildsen – 1991)\n\n{PROSE} {said}\n\nTracks\n1. {entry}\n{CUES}"
    ).tracks[0]
    return track.title, track.artist


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("Low Water: Lottie Quell 2:22", "Lottie Quell sings “Low Water” with too much of everything."),
        ("Low Water – Lottie Quell 2:22", "Con “Low Water”, cantada por Lottie Quell, acaba la cara A."),
        ("Low Water (Lottie Quell) 2:22", "Szkoda „Low Water” w wykonaniu Lotti Quell."),
        ("Lottie Quell: Low Water 2:22", "La chanson « Low Water », par Lottie Quell, prête à rire."),
    ],
)
def test_one_song_has_the_singer_the_review_names(entry, said):
    assert first_track(entry, said) == ("Low Water", "Lottie Quell")


@pytest.mark.parametrize(
    "entry",
    [
        "Low Water – performed by Lottie Quell 2:22",
        "Low Water, sung by Lottie Quell (2:22)",
        "Low Water (2:22) performed by Lottie Quell",
        "Low Water – gesungen von Lottie Quell 2:22",
        "Low Water, interprétée par Lottie Quell (2:22)",
        "Low Water - cantada por Lottie Quell - 2:22",
        "Low Water – wyk. Lottie Quell 2:22",
        "Low Water (w wykonaniu Lottie Quell) 2:22",
        "Low Water (Gesang: Lottie Quell) 2:22",
    ],
)
def test_a_label_in_one_entry_says_who_performs(entry):
    assert first_track(entry) == ("Low Water", "Lottie Quell")


def test_a_row_of_a_table_says_so_too():
    rows = "| 1 | Low Water – performed by Lottie Quell | 2:22 |\n| 2 | Kiln | 2:10 |\n| 3 | Eel | 1:01 |"
    track = recognise(f"Tern Island (Rolf Eskildsen – 1991)\n\n{PROSE}\n\n{rows}").tracks[0]
    assert (track.title, track.artist) == ("Low Water", "Lottie Quell")


@pytest.mark.parametrize("group", ["Trío Los Ramos", "The Quell Sisters", "Orchestre Paul Quell"])
def test_a_group_is_told_by_its_name(group):
    assert first_track(f"Low Water: {group} 2:22") == ("Low Water", group)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("Low Water (Nils Holm) 2:22", "Nils Holm is a fisherman who has lost his boat."),
        ("Nils Holm: Low Water 2:22", "The songs are by nobody in particular."),
        ("Low Water: Coro final 2:22", "The choir has the last word."),
    ],
)
def test_people_of_the_film_sing_nothing(entry, said):
    assert first_track(entry, said) == (entry.removesuffix(" 2:22"), None)
