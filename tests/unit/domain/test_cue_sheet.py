"""Cue sheets as programs really write them, and as nobody should."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.cue_sheet import CueSheetError, parse_cue_sheet

WHOLE = """\
REM GENRE Soundtrack
REM DATE 1988
REM DISCNUMBER 2
CATALOG 1234567890123
PERFORMER "Ida Quell"
TITLE "Harrow Weir"
FILE "Harrow Weir.wav" WAVE
  TRACK 01 AUDIO
    FLAGS DCP
    TITLE "Opening"
    ISRC ABCDE1234561
    INDEX 01 00:00:00
  TRACK 02 AUDIO
    TITLE "Night Swim"
    PERFORMER "Orchestra of the Weir"
    REM COMPOSER "Ida Quell; Tor Lindqvist"
    INDEX 00 03:58:70
    INDEX 01 04:00:37
"""


def starts(sheet):
    return [[track.start_ms for track in file.tracks] for file in sheet.files]


def test_a_sheet_names_its_album_its_file_and_its_tracks():
    sheet = parse_cue_sheet(WHOLE)
    assert (sheet.title, sheet.performer, sheet.year, sheet.disc) == ("Harrow Weir", "Ida Quell", 1988, 2)
    (file,) = sheet.files
    assert file.name == "Harrow Weir.wav"
    opening, swim = file.tracks
    assert (opening.number, opening.title, opening.performer, opening.start_ms) == (1, "Opening", "", 0)
    assert (swim.number, swim.title, swim.performer) == (2, "Night Swim", "Orchestra of the Weir")
    assert swim.composers == ("Ida Quell", "Tor Lindqvist")


def test_a_second_has_75_frames_and_a_track_begins_at_its_index_01():
    assert starts(parse_cue_sheet(WHOLE)) == [[0, 240_493]]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ('FILE "Harrow Weir.flac" WAVE', "Harrow Weir.flac"),
        ("FILE Harrow Weir.flac WAVE", "Harrow Weir.flac"),
        ("FILE weir.ape", "weir.ape"),
        ('FILE "Harrow Weir.flac', "Harrow Weir.flac"),
        ('file "Harrow Weir.flac"WAVE', "Harrow Weir.flac"),
        ('FILE "The "Weir".flac" WAVE', 'The "Weir".flac'),
        (r'FILE "D:\Music\Weir\image.wav" WAVE', "image.wav"),
        (r'FILE "CD1\image.wav" WAVE', "image.wav"),
        ('FILE "/home/ida/image.wav" WAVE', "image.wav"),
        ('FILE "../image.wav" WAVE', ""),
        (r'FILE "..\..\image.wav" WAVE', ""),
        ('FILE "http://weir.example/image.wav" WAVE', ""),
        ('FILE ".." WAVE', ""),
    ],
)
def test_the_file_is_a_bare_name_beside_the_sheet_however_it_is_written(line, name):
    (file,) = parse_cue_sheet(f"{line}\nTRACK 01 AUDIO\nINDEX 01 00:00:00").files
    assert file.name == name


@pytest.mark.parametrize(
    "lines",
    [
        ["TRACK 01 AUDIO", 'TITLE "Opening"', "INDEX 01 00:02:00"],
        ["TRACK 01 AUDIO", "INDEX 01 00:02:00", 'TITLE "Opening"'],
        ["track 1 audio", "index 1 0:02:00", "title Opening"],
        ["\tTRACK 01 AUDIO", '  TITLE "Opening', "  INDEX 01 00:02:00  "],
        ["TRACK 01 AUDIO", 'TITLE Opening"x', "INDEX 00 00:00:00", "INDEX 01 00:02:00", "INDEX 02 00:09:00"],
        ["TRACK 01", 'TITLE "Opening"', "INDEX 00 00:02:00"],
        ["\ufeffTRACK 01 AUDIO", "TITLE\tOpening", "PREGAP 00:02:00", "INDEX 01 00:02:00"],
    ],
)
def test_lines_stand_in_any_order_and_quotes_may_be_missing(lines):
    sheet = parse_cue_sheet("\r\n".join(['FILE "weir.wav" WAVE', *lines]))
    assert starts(sheet) == [[2_000]]
    assert sheet.files[0].tracks[0].title.removesuffix('"x') == "Opening"


def test_what_is_remarked_out_does_not_count():
    sheet = parse_cue_sheet(
        'FILE "weir.wav" WAVE\nREM FILE "old.wav" WAVE\nTRACK 01 AUDIO\nREM TITLE "Old"\nTITLE "New"\n'
        "REM INDEX 01 00:09:00\nINDEX 01 00:02:00\nREM TRACK 02 AUDIO\nREM COMPOSER Ida Quell\n"
    )
    assert (starts(sheet), sheet.files[0].name) == ([[2_000]], "weir.wav")
    assert (sheet.files[0].tracks[0].title, sheet.files[0].tracks[0].composers) == ("New", ("Ida Quell",))


def test_a_track_belongs_to_the_file_in_which_its_index_01_stands():
    """As it is written where the gaps were left at the ends of the files before."""
    sheet = parse_cue_sheet(
        'FILE "1.wav" WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:00\n'
        "TRACK 02 AUDIO\nTITLE Second\nINDEX 00 03:00:00\n"
        'FILE "2.wav" WAVE\nINDEX 01 00:00:00\n'
    )
    assert [(file.name, [track.number for track in file.tracks]) for file in sheet.files] == [
        ("1.wav", [1]),
        ("2.wav", [2]),
    ]


def test_several_files_hold_several_tracks_each():
    sheet = parse_cue_sheet(
        'FILE "A.flac" FLAC\nTRACK 01 AUDIO\nINDEX 01 00:00:00\nTRACK 02 AUDIO\nINDEX 01 05:53:00\n'
        'FILE "B.flac" FLAC\nTRACK 03 AUDIO\nINDEX 01 00:00:00\nTRACK 04 AUDIO\nINDEX 01 02:00:00\n'
    )
    assert starts(sheet) == [[0, 353_000], [0, 120_000]]


def test_a_track_of_data_holds_no_sound_and_still_ends_the_one_before_it():
    sheet = parse_cue_sheet(
        'FILE "game.flac" WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:00\n'
        "TRACK 02 MODE1/2352\nINDEX 01 03:00:00\n"
        'FILE "game.bin" BINARY\nTRACK 03 AUDIO\nINDEX 01 00:00:00\n'
    )
    assert [[track.sound for track in file.tracks] for file in sheet.files] == [[True, False], [False]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no track"),
        ("A poem.\nNot a sheet.", "no track"),
        ('FILE "weir.wav" WAVE', "no track"),
        ("TRACK 01 AUDIO\n" * 100_000, "more than 999 tracks"),
        ("TRACK 01 AUDIO\nINDEX 01 02:00:00\nTRACK 02 AUDIO\nINDEX 01 01:00:00", "track 2 does not begin"),
        ("TRACK 01 AUDIO\nINDEX 01 02:00:00\nTRACK 02 AUDIO\nINDEX 01 02:00:00", "track 2 does not begin"),
        ("TRACK 01 AUDIO\nINDEX 01 02:00:00\nTRACK 02 AUDIO", "track 2 does not begin"),
    ],
)
def test_what_cannot_be_followed_is_refused_in_words(text, words):
    with pytest.raises(CueSheetError, match=words):
        parse_cue_sheet(text)


_WORDS = 'TRACK FILE INDEX TITLE REM 01 00 02:03:04 00:00:99 " AUDIO WAVE weir.wav 99999999 .. / ٣ ²'
_PIECES = st.sampled_from([*_WORDS.split(), "\n", "\r", " ", "\0", "\ufeff"])


@given(st.one_of(st.text(), st.lists(_PIECES, max_size=80).map(" ".join), st.lists(_PIECES).map("\n".join)))
def test_any_text_is_a_sheet_whose_starts_ascend_or_is_refused_in_words(text):
    try:
        sheet = parse_cue_sheet(text)
    except CueSheetError:
        return
    assert sheet.files
    for file in sheet.files:
        assert "/" not in file.name
        assert file.name not in {".", ".."}
        assert all(one.start_ms < following.start_ms for one, following in pairwise(file.tracks))
        assert all(track.start_ms >= 0 for track in file.tracks)
        assert not any(ord(letter) < 32 for track in file.tracks for letter in track.title)


def test_real_sheets_of_other_programs_are_read(shared):
    from cuebook.tags.cue_sheet_file import decoded

    counts = {}
    for path in sorted((shared / "samples" / "interchange" / "cue").glob("*.cue")):
        try:
            sheet = parse_cue_sheet(decoded(path.read_bytes()))
            counts[path.stem.partition("__")[2]] = [len(file.tracks) for file in sheet.files]
        except CueSheetError:
            counts[path.stem.partition("__")[2]] = None
    assert counts == {
        "06_All_tags__source": [4],
        "07_Garbage_in_the_CUE__source": [4],
        "09_Russian__source": [4],
        "13.2_issue_100_FEFF__source": [4],
        "21_Splitted_FileTag__Haujobb": [1] * 11,
        "25.0_Issue_219__file": [4, 4],
        "99_tracks": [99],
        "file": [2],
        "issue10": [1] * 8,
        "leak": None,
        "ru_cp1251": [4],
        "ru_utf8": [4],
        "ru_utf8_BOM": [4],
        "simple": [4],
    }
