import pytest

from cuebook.formats.recognition import recognise

PROSE = (
    "The quay lies in the rain, and the strings know it. Nothing much happens to them afterwards, "
    "and it takes long."
)
TRACKS = "1. Kiln 2:10\n2. Barnacle 3:40\n3. Sails 1:05"
BLOCK = "Cue rating: 68 / 100\n\nTotal minutes of excellence: 3 / 7\n\nAlbum excellence: 43%"


def page(*below, tracks=TRACKS):
    return recognise("\n\n".join(["Tern Island (Rolf Eskildsen – 1991)", PROSE, tracks, *below]))


@pytest.mark.parametrize(
    "label", ["Higlights:", "Mes pistes préférées :", "Cues to lisen to:", "Moje ulubione:"]
)
def test_labels_may_be_misspelt_or_the_reviewers_own(label):
    assert page(BLOCK, label + "\n\nKiln\n\nSails").highlights == ("Kiln", "Sails")


@pytest.mark.parametrize("label", ["Hillfolk:", "Lights:", "My boats:"])
def test_other_words_are_no_misspelt_label(label):
    assert not page(label + "\n\nKiln\n\nSails").highlights


def test_with_a_track_list_only_its_cues_are_listed_below_the_figures():
    facts = page(BLOCK, "Kiln\n\nBarnakle", "Ned Amory\n\nShare | Like | 4 replies")
    assert (facts.listed_cues, facts.reviewer) == (("Kiln", "Barnakle"), "Ned Amory")


def test_without_a_track_list_all_bare_lines_are_listed():
    assert page(BLOCK, "Kiln\n\nLow Water", tracks="").listed_cues == ("Kiln", "Low Water")


@pytest.mark.parametrize("label", ["Temas", "Brani", "Tracks", "Titel"])
def test_a_number_behind_the_word_for_tracks_counts_them(label):
    head = f"Tern Island\nComposer: Rolf Eskildsen\n{label}: 14\n\n{PROSE}"
    facts = recognise(head)
    assert (facts.track_count, facts.tracks) == (14, ())


def test_a_running_time_said_in_a_sentence_is_the_album_s():
    assert page("Total playing time is 33 minutes, and that is about right.").album_minutes == 33.0


def test_a_length_that_closes_what_is_said_of_the_disc_is_the_album_s():
    assert page("Disque édité par Nacre Sourde, 44 minutes.").album_minutes == 44.0
    assert page("The rain stops after a while, 44 minutes.").album_minutes is None


def test_labels_in_columns_of_one_line_are_each_read():
    head = "Track Listings:                Total Time: 36:59"
    assert page(tracks=f"{head}\n\n{TRACKS}").album_seconds == 36 * 60 + 59
