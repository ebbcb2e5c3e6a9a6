"""The ways in which pages recommend cues, and print the closing figures."""

import pytest

from cuebook.formats.recognition import recognise

HEAD = (
    "Soundtrack review: Salt Parade (Rolf Eskildsen – 1991)\n\n"
    "The music by Rolf Eskildsen is full of drums and horns, and the strings come in late and stay.\n\n"
)
TRACKS = (
    "\n\nTracks\n1. The Harbour Wakes 2:10\n2. Reed Fire 3:10\n3. Dawn, Noon and Night 4:04\n4. Kiln 2:22\n"
)


@pytest.mark.parametrize(
    "said",
    [
        "Highlights: The Harbour Wakes · Reed Fire",
        "Best cues: The Harbour Wakes / Reed Fire",
        "À écouter : The Harbour Wakes - Reed Fire",
        "Titres conseillés : The Harbour Wakes – Reed Fire",
        "Tracce consigliate: The Harbour Wakes, Reed Fire",
        "Best tracks: 1, 2",
        "Best tracks: #1, #2",
        "Recommended tracks: 1 & 2",
        "Cortes destacados: 1 y 2",
        "Anspieltipps: Nr. 1, 2",
        "Highlights: “The Harbour Wakes” (track 1) and “Reed Fire” (track 2).",
        "Highlights: The Harbour Wakes (2:10), Reed Fire (3:10)",
        "Key tracks: 1. The Harbour Wakes; 2. Reed Fire",
        "Favourite tracks – The Harbour Wakes, Reed Fire",
        "Highlights => The Harbour Wakes, Reed Fire",
        "Stand-outs: The Harbour Wakes, Reed Fire",
        "Lo más destacado: The Harbour Wakes, Reed Fire",
        "Hörempfehlungen: The Harbour Wakes & Reed Fire",
        "Pistes à retenir : 1 The Harbour Wakes, 2 Reed Fire",
        "Warte posłuchania: The Harbour Wakes, Reed Fire",
        "**Highlights:** The Harbour Wakes · Reed Fire",
        "Top 2: The Harbour Wakes, Reed Fire",
        "My top two\n1. The Harbour Wakes\n2. Reed Fire".replace("two", "three"),
        "Best: The Harbour Wakes, Reed Fire",
    ],
)
def test_highlights(said):
    assert recognise(HEAD + said + TRACKS).highlights == ("The Harbour Wakes", "Reed Fire")


@pytest.mark.parametrize("said", ["Best: the choir", "Top 3: Tern Island, Mud, Gravel", "Plus: a booklet"])
def test_labels_of_anything_recommend_only_what_the_page_lists(said):
    assert recognise(HEAD + said + TRACKS).highlights == ()


@pytest.mark.parametrize(
    "said", ["Highlights: none", "Recommended: yes", "Anspieltipps: keine", "Lo mejor: nada"]
)
def test_an_answer_that_names_no_cue_is_no_highlight(said):
    assert recognise(HEAD + said + TRACKS).highlights == ()


@pytest.mark.parametrize(
    "said",
    [
        "Cue rating 74 / 100 Total minutes of excellence 8 / 23 Album excellence 33%",
        "Cue rating: 74 out of 100\nMinutes of excellence: 8 out of 23\nAlbum excellence: 33 percent",
        "Cue rating:\n74 / 100\n\nTotal minutes of excellence:\n8 / 23\n\nAlbum excellence:\n33%",
        "**Cue rating:** 74 / 100\n**Total minutes of excellence:** 8 / 23\n**Album excellence:** 33%",
    ],
)
def test_closing_figures(said):
    facts = recognise(HEAD + said)
    assert facts.rating
    found = (facts.rating.value, facts.minutes_of_excellence, facts.album_minutes, facts.excellence_percent)
    assert found == (74, 8, 23, 33)


def test_a_figure_in_a_sentence_is_none():
    assert (
        recognise(
            HEAD + "I do not know what album excellence 33 would sound like, nor do you."
        ).excellence_percent
        is None
    )


def test_a_comma_within_a_name_that_the_review_quotes_does_not_part_it():
    said = "Of them all “Dawn, Noon and Night” is the one that I would keep, since it is lovely."
    listed = "Best tracks: Reed Fire, Dawn, Noon and Night"
    assert recognise(f"{HEAD}{said}\n\n{listed}").highlights == ("Reed Fire", "Dawn, Noon and Night")
