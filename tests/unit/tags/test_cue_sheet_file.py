"""Cue sheets as bytes: in the encodings of forty years, and as things that are no sheets."""

import os

import pytest

from cuebook.domain.cue_sheet import CueSheetError
from cuebook.tags.cue_sheet_file import LONGEST_SHEET, decoded, read_cue_sheet
from cuebook.tags.worker_pool import WorkerPool

RUSSIAN = 'PERFORMER "Супер группа"\nFILE "альбом.wav" WAVE\nTRACK 01 AUDIO\nTITLE "Трек 01"\n'
FRENCH = 'FILE "thème.wav" WAVE\nTRACK 01 AUDIO\nTITLE "Déjà vu – l’été"\nINDEX 01 00:00:00\n'
GERMAN = 'FILE "x.wav" WAVE\nTRACK 01 AUDIO\nTITLE "Für Elise, überwältigend"\nINDEX 01 00:00:00\n'
JAPANESE = 'PERFORMER "久石譲"\nFILE "x.wav" WAVE\nTRACK 01 AUDIO\nTITLE "人生のメリーゴーランド"\n'
CZECH = 'FILE "x.wav" WAVE\nTRACK 01 AUDIO\nTITLE "Příliš žluťoučký kůň"\nINDEX 01 00:00:00\n'


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-8-sig"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "cp1251"),
        (FRENCH, "cp1252"),
        (GERMAN, "latin-1"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "utf-8"),
        (CZECH, "cp1250"),
    ],
)
def test_a_sheet_is_read_in_the_encoding_it_was_written_in(text, encoding):
    assert decoded(text.encode(encoding)) == text


def test_big_endian_is_known_by_its_mark():
    assert decoded(b"\xfe\xff" + RUSSIAN.encode("utf-16-be")) == RUSSIAN


def test_a_long_sheet_is_not_cut_where_its_letters_are_two_bytes_long():
    text = JAPANESE * 400
    assert decoded(text.encode("shift_jis")) == text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"x" * (LONGEST_SHEET + 1), "longer"),
        (b"FILE \0\0\0 TRACK", "no text"),
        (bytes(range(256)) * 40, "no text"),
        (b"TRACK 01 AUDIO\n" * 60_000, "more than 999"),
        (b"\xff\xfe\xff", "not a cue sheet"),
        (b"", "not a cue sheet"),
    ],
)
def test_what_is_no_sheet_is_refused_in_words(tmp_path, content, words):
    path = tmp_path / "weir.cue"
    path.write_bytes(content)
    with pytest.raises(CueSheetError, match=words):
        WorkerPool().cue_sheet(os.fsencode(path))


def test_only_regular_files_are_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.cue")
    (tmp_path / "zero.cue").symlink_to("/dev/zero")
    (tmp_path / "folder.cue").mkdir()
    for name in ("pipe.cue", "zero.cue", "folder.cue", "nothing.cue"):
        with pytest.raises(CueSheetError, match="cannot be read"):
            read_cue_sheet(os.fsencode(tmp_path / name))
