"""How a cue sheet or chapters part one file into cues."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.cue_sheet import CueSheetError, parse_cue_sheet
from cuebook.domain.parts import parts_by_sheet, parts_of_itself
from cuebook.domain.sound_file import AudioType, Chapter, SoundFile, TagRating

SOUND = SoundFile(AudioType.FLAC, "1:weir", 600_000, title="Harrow Weir", artist="Ida Quell")
SHEET = """\
PERFORMER "Ida Quell"
TITLE "Harrow Weir"
REM DATE 1988
FILE "weir.wav" WAVE
TRACK 01 AUDIO
TITLE "Opening"
INDEX 01 00:00:33
TRACK 02 AUDIO
PERFORMER "The Lock Keepers"
INDEX 01 04:00:00
"""


def part(sound, text):
    sheet = parse_cue_sheet(text)
    return parts_by_sheet(sound, sheet, sheet.files[0])


def test_each_part_ends_where_the_next_begins_and_the_last_with_the_file():
    opening, second = part(SOUND, SHEET)
    assert (opening.start_ms, opening.stop_ms, opening.duration_ms) == (440, 240_000, 239_560)
    assert (second.start_ms, second.stop_ms, second.duration_ms) == (240_000, None, 360_000)


def test_the_sheet_names_the_tracks_and_the_tags_are_believed_about_the_album():
    opening, second = part(SOUND._replace(album="Weir (Complete)", year=1991), SHEET)
    assert (opening.title, opening.artist, opening.number) == ("Opening", "Ida Quell", 1)
    assert (second.title, second.artist, second.number) == ("Track 2", "The Lock Keepers", 2)
    assert (opening.album, opening.album_artist, opening.year) == ("Weir (Complete)", "Ida Quell", 1991)
    assert part(SOUND, SHEET)[0].album == "Harrow Weir"


def test_a_rating_or_recording_of_the_whole_file_is_none_of_its_parts():
    whole = SOUND._replace(recording_id="r", ratings=(TagRating("X", 80),), cue_sheet=SHEET)
    for one in part(whole, SHEET):
        assert (one.recording_id, one.ratings, one.cue_sheet) == ("", (), "")


def test_a_parts_signature_survives_other_titles_and_tags_and_not_another_place():
    before = [one.signature for one in part(SOUND, SHEET)]
    assert before == [
        one.signature for one in part(SOUND._replace(artist="X"), SHEET.replace("Opening", "Prelude"))
    ]
    moved = [one.signature for one in part(SOUND, SHEET.replace("04:00:00", "04:01:00"))]
    assert set(before).isdisjoint(moved)
    assert SOUND.signature not in before


def test_a_file_of_one_track_stays_whole_and_takes_only_the_names_it_lacks():
    sheet = (
        'PERFORMER "Ida Quell"\nTITLE Weir\nFILE 2.wav WAVE\nTRACK 02 AUDIO\nTITLE Swim\nINDEX 01 00:00:00'
    )
    (filled,) = part(SOUND._replace(title="", artist=""), sheet)
    assert (filled.title, filled.artist, filled.album, filled.number) == ("Swim", "Ida Quell", "Weir", 2)
    (tagged,) = part(SOUND._replace(number=7, album="Harrow Weir"), sheet)
    assert (tagged.title, tagged.album, tagged.number) == ("Harrow Weir", "Harrow Weir", 7)
    assert (tagged.signature, tagged.start_ms, tagged.stop_ms) == (SOUND.signature, 0, None)


def test_a_sheet_that_goes_on_past_the_end_of_the_file_does_not_fit():
    with pytest.raises(CueSheetError, match="track 2 would begin at 4:00, and the file ends at 3:59"):
        part(SOUND._replace(duration_ms=239_900), SHEET)
    assert len(part(SOUND._replace(duration_ms=None), SHEET)) == 2


def test_a_file_of_data_alone_is_not_parted():
    assert part(SOUND, SHEET.replace("AUDIO", "MODE1/2352")) == (SOUND,)


def test_the_sheet_in_the_tags_parts_a_file_unless_it_was_left_there_by_a_longer_one():
    assert [one.title for one in parts_of_itself(SOUND._replace(cue_sheet=SHEET))] == ["Opening", "Track 2"]
    for sound in (
        SOUND._replace(cue_sheet=SHEET, duration_ms=200_000),
        SOUND._replace(cue_sheet="no sheet at all"),
        SOUND._replace(cue_sheet=SHEET.replace("TRACK 02", "FILE other.wav\nTRACK 02")),
    ):
        assert parts_of_itself(sound) == (sound,)


def chapters(*starts_and_titles):
    return tuple(Chapter(start, None, title) for start, title in starts_and_titles)


def test_chapters_part_a_file_and_one_without_a_title_is_numbered():
    sound = SOUND._replace(chapters=chapters((0, "Arrival"), (60_000, ""), (120_000, "Flight")))
    assert [(one.title, one.number, one.duration_ms) for one in parts_of_itself(sound)] == [
        ("Arrival", 1, 60_000),
        ("Chapter 2", 2, 60_000),
        ("Flight", 3, 480_000),
    ]


@pytest.mark.parametrize("found", [[], [(0, "A")], [(0, "A"), (0, "A again")], [(0, "A"), (600_000, "End")]])
def test_fewer_than_two_chapters_part_nothing(found):
    sound = SOUND._replace(chapters=chapters(*found))
    assert parts_of_itself(sound) == (sound,)


@given(st.lists(st.tuples(st.integers(0, 700_000), st.text(max_size=3)), max_size=12))
def test_chapters_in_any_order_tile_the_file_from_the_first_to_its_end(found):
    parts = parts_of_itself(SOUND._replace(chapters=chapters(*found)))
    assert all(one.stop_ms == following.start_ms for one, following in pairwise(parts))
    assert parts[-1].stop_ms is None
    assert all(one.duration_ms > 0 and one.title for one in parts)
    assert len({one.signature for one in parts}) == len(parts)
