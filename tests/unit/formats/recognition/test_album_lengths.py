"""How long an album is, as pages say it: behind a label, or in a sentence."""

import pytest

from cuebook.formats.recognition import recognise

TITLE = "Soundtrack review: Salt Parade (Rolf Eskildsen – 1991)"
PROSE = "The music by Rolf Eskildsen is full of drums and horns, and the strings come in late and stay. "


def length(said):
    facts = recognise(f"{TITLE}\n\n{PROSE}{said}\n\n{PROSE}")
    return facts.album_minutes, facts.album_seconds


@pytest.mark.parametrize(
    ("total", "seconds"), [("6:27", 387), ("(6:25)", 385), ("[06:26]", 386), ("9:10", None)]
)
def test_a_time_alone_below_the_tracks_is_the_album_s_where_they_add_up_to_it(total, seconds):
    assert length(f"\n\n1. Kiln (2:10)\n2. Quay (3:15)\n3. Eel (1:01)\n{total}") == (None, seconds)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("My copy gives the total time as 28 minutes.", (28, None)),
        ("L'album compte 19 plages pour 44:10 de musique, ce qui est trop.", (None, 2650)),
        ("El culpable es este disquito, 24 minutos contados, banda sonora de una película.", (24, None)),
        ("At 62 minutes the album is too long.", (62, None)),
        ("The album is 43 minutes long.", (43, None)),
        ("A 38-minute album is what we get.", (38, None)),
        ("Die CD bringt es auf 71:09 Minuten.", (None, 4269)),
        ("Mit 45 Minuten Spielzeit ist das Album kurz.", (45, None)),
        ("Le disque dure 41 minutes.", (41, None)),
        ("El disco dura 52 minutos.", (52, None)),
        ("Płyta trwa 48 minut.", (48, None)),
        ("\n\nRunning time 29:09", (None, 1749)),
        ("\n\nDuration – 41:26", (None, 2486)),
        ("\n\nDurée : 1h02", (62, None)),
        ("\n\nDuración: 64’", (64, None)),
        ("\n\n57 min.", (57, None)),
        ("\n\nTotal running time 46 minutes 26 seconds", (None, 2786)),
        ("\n\nDurée : 46 mn 20", (None, 2780)),
        ("\n\nDuración: 46 min. 20 seg.", (None, 2780)),
        ("\n\nDurata 46'20\"", (None, 2780)),
        ("\n\n(Tern Recordings, 49 minutes)", (49, None)),
        ("\n\n(2CD; 98:12)", (None, 5892)),
        ("The CD is out on Tern Records (TR 018), 53:09 of it.", (None, 3189)),
        ("Of the 57 minutes on the disc ten are good.", (57, None)),
        ("The album's 57 minutes fly by.", (57, None)),
        ("Mit knapp 57 Minuten ist die CD gut gefüllt.", (57, None)),
        ("Only the 20 minutes of the disc that he wrote are good.", (None, None)),
        ("The first 20 minutes of the album are dull.", (None, None)),
        ("The LP had 28 minutes of it.", (None, None)),
        ("The film is 95 minutes long.", (None, None)),
        ("The suite lasts 17 minutes on the album.", (None, None)),
        ("Seventy minutes of the film went by.", (None, None)),
    ],
)
def test_an_albums_length(said, found):
    assert length(said) == found
