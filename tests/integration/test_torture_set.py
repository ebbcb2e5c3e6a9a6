"""Other projects' test files for tag readers: each is a cue with sane values or a problem with a reason."""

import pytest

from bench.torture import FOLDER, torture_answers, torture_table
from cuebook.domain.sound_file import AudioType, FileProblem, ProblemKind, SoundFile

BEETS = "beetbox+mediafile/test/rsrc"
MUTAGEN = "quodlibet+mutagen/tests/data"
CLEMENTINE = "clementine-player+Clementine/tests/data"
DHOWDEN = "dhowden+tag/testdata/with_tags"
FULL = ["aiff", "alac.m4a", "ape", "dsf", "flac", "m4a", "mp3", "mpc", "ogg", "opus", "wma", "wv"]

NO_SOUND = {
    "exaile+exaile/tests/data/music/delerium/chimera/05 - Truly.au": "a format nobody tags",
    "navidrome+navidrome/tests/fixtures/._02 Invisible.mp3": "empty",
    "navidrome+navidrome/tests/fixtures/index.html": "a page",
    f"{MUTAGEN}/64bit.mp4": "no track",
    f"{MUTAGEN}/adif.aac": "AAC without frames that could be told",
    f"{MUTAGEN}/almostempty.mpc": "a tag without a format",
    f"{MUTAGEN}/emptyfile.mp3": "empty",
    f"{MUTAGEN}/sample.mid": "notes, no sound",
    f"{MUTAGEN}/sv4_header.mpc": "a version nothing plays",
    f"{MUTAGEN}/sv5_header.mpc": "a version nothing plays",
    f"{MUTAGEN}/too-short.mp3": "a tag and no frame",
}
DAMAGED = {
    "mopidy+mopidy/tests/data/scanner/empty.wav": "a header only",
    f"{MUTAGEN}/106-invalid-streaminfo.flac": "ffmpeg cannot read it either",
    f"{MUTAGEN}/106-short-picture-block-size.flac": "ffmpeg cannot read it either",
    f"{MUTAGEN}/2822400-1ch-0s-silence.dff": "a header only",
    f"{MUTAGEN}/nero-chapters.m4b": "cut before its sound",
    f"{MUTAGEN}/ooming-header.flac": "ends within its header",
    f"{MUTAGEN}/with-id3.dsf": "a header and a tag only",
}


@pytest.fixture(scope="module")
def answers():
    if not FOLDER.is_dir():
        pytest.skip("the torture set is not here")
    return {str(path.relative_to(FOLDER)): answer for path, answer in torture_answers().items()}


def test_every_file_is_a_cue_with_sane_values_or_a_problem_with_a_reason(answers):
    for name, answer in answers.items():
        if isinstance(answer, FileProblem):
            assert answer.reason, name
            continue
        assert answer.signature, name
        assert answer.duration_ms is None or 0 < answer.duration_ms < 600_000, name
        assert answer.year is None or 1900 < answer.year < 2030, name
        for text in (answer.title, answer.artist, answer.album, *answer.composers, *answer.performers):
            assert text == text.strip(), name
            assert text.isprintable(), name


def test_only_what_is_no_sound_is_a_problem(answers):
    problems = {name: one.kind for name, one in answers.items() if isinstance(one, FileProblem)}
    assert problems == dict.fromkeys(NO_SOUND, ProblemKind.NOT_AUDIO) | dict.fromkeys(
        DAMAGED, ProblemKind.DAMAGED
    )


def test_every_format_is_among_them(answers):
    assert {one.audio_type for one in answers.values() if isinstance(one, SoundFile)} == set(AudioType)


@pytest.mark.parametrize("suffix", FULL)
def test_a_full_file_says_the_same_in_every_format(answers, suffix):
    cue = answers[f"{BEETS}/full.{suffix}"]
    assert (cue.title, cue.artist, cue.album) == ("full", "the artist", "the album")
    assert cue.composers == ("the composer",)
    assert (cue.disc, cue.number, cue.year, cue.compilation) == (4, 2, 2001, True)
    assert cue.recording_id == "8b882575-08a5-4452-a7a7-cbb8a1531f9e"
    assert cue.release_id == "9e873859-8aa4-4790-b985-5a953e8ef628"


@pytest.mark.parametrize("name", ["ape", "flac", "m4a", "mp3", "ogg", "wma"])
def test_a_file_with_a_picture_says_so_and_one_without_does_not(answers, name):
    assert answers[f"{BEETS}/image.{name}"].has_art
    assert not answers[f"{BEETS}/empty.{name}"].has_art


@pytest.mark.parametrize(
    "name", ["dsf", "flac", "m4a", "mp4", "ogg", "multipage.ogg", "id3v22.mp3", "id3v23.mp3", "id3v24.mp3"]
)
def test_a_sample_says_the_same_in_every_version_of_its_tags(answers, name):
    cue = answers[f"{DHOWDEN}/sample.{name}"]
    assert (cue.title, cue.artist, cue.album) == ("Test Title", "Test Artist", "Test Album")
    assert (cue.album_artist, cue.composers) == ("Test AlbumArtist", ("Test Composer",))
    assert (cue.disc, cue.number, cue.year) == (2, 3, 2000)


def test_ratings_of_other_programs_are_found(answers):
    def ratings(name):
        return {one.program: one.rating for one in answers[name].ratings}

    assert ratings(f"{CLEMENTINE}/popmrating.mp3") == {"Banshee": 60}
    assert ratings(f"{CLEMENTINE}/fmpsrating.mp3") == {"FMPS": 40}
    assert ratings(f"{CLEMENTINE}/fmpspopmrating.mp3") == {"Banshee": 60, "FMPS": 40}
    assert ratings(f"{MUTAGEN}/bad-POPM-frame.mp3") == {"Windows Media Player": 100}


def test_words_that_lie_about_their_encoding_are_read_where_it_is_certain(answers):
    folder = "dhowden+tag/internal/id3v1_test"
    assert answers[f"{folder}/sample_utf8_v1.mp3"].title == "サンプルのタイトル"


def test_the_version_2_tag_wins_over_version_1_which_fills_its_gaps(answers):
    cue = answers[f"{MUTAGEN}/id3v1v2-combined.mp3"]
    assert (cue.artist, cue.year) == ("Anais Mitchell", 2004)


def test_a_stream_within_others_is_read(answers):
    cue = answers[f"{MUTAGEN}/multiplexed.spx"]
    assert (cue.audio_type, cue.duration_ms) == (AudioType.SPEEX, 3_685)


def test_blocks_that_lie_about_their_size_are_read(answers):
    assert answers[f"{MUTAGEN}/52-too-short-block-size.flac"].artist == "Tunng"
    assert answers[f"{MUTAGEN}/52-overwritten-metadata.flac"].artist == "Giora Feidman"


def test_the_table_counts_them_all(answers):
    first, *lines = torture_table()
    assert first.startswith(f"{len(answers)} test files")
    assert sum(int(line.split()[0]) for line in lines) == len(answers)
