"""Ratings written into sound files: read back by everybody, nothing else changed, the file always whole."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import mutagen
import pytest
from mutagen.apev2 import APEv2
from mutagen.flac import FLAC, Picture
from mutagen.id3 import ID3, POPM, TXXX

from builders import make_sound, make_wav
from cuebook.domain.sound_file import FileStamp, TagRating
from cuebook.domain.tag_ratings import SHARED_FIELDS
from cuebook.ports.tag_writing import RatingRefused, RatingWish, RatingWritten
from cuebook.tags import rating_writer
from cuebook.tags.mutagen_reader import read_sound_file
from cuebook.tags.rating_process import RatingProcess
from cuebook.tags.rating_writer import RefusedError, write_rating
from cuebook.tags.sniff import open_regular, sniff
from cuebook.tags.unfinished import Note, remove_unfinished
from killed_writers import facts

FIVE = ("flac", "mp3", "ogg", "m4a", "wav")
FORMATS = (*FIVE, "opus", "aiff", "wma", "wv", "tta")


@pytest.fixture
def note(tmp_path):
    note = Note(tmp_path / "notes")
    yield note
    note.close()


@pytest.fixture(scope="session")
def sounds(ffmpeg, tmp_path_factory):
    """A tagged tone in every format, rendered once."""
    folder = tmp_path_factory.mktemp("sounds")
    return {
        suffix: make_sound(ffmpeg, folder / f"tone.{suffix}", title="Wëir", artist="Ida Quell", album="Weir")
        for suffix in FORMATS
    }


@pytest.fixture
def sound(sounds, tmp_path):
    """Give a copy of the tone in a format; it is not one Cuebook reads yet, the test is skipped."""

    def give(suffix):
        copy = tmp_path / f"tone.{suffix}"
        copy.write_bytes(sounds[suffix].read_bytes())
        with open_regular(os.fsencode(copy)) as file:
            if sniff(file) is None:
                pytest.skip(f"{suffix} is not read")
        return copy

    return give


def wish(path, rating, signature=""):
    found = os.stat(path)
    stamp = FileStamp(os.fsencode(path), found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
    return RatingWish(stamp, signature, rating)


def hidden(folder):
    return [path.name for path in Path(folder).iterdir() if path.name.startswith(".")]


# What is written


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("rating", [20, 70, 100])
def test_a_rating_written_is_read_back(sound, note, suffix, rating):
    path = sound(suffix)
    before = facts(path)
    written = write_rating(wish(path, rating), note)
    assert facts(path) == (*before[:2], rating)
    assert TagRating("Cuebook", rating) in written.ratings
    assert all(one.program == "Cuebook" for one in written.ratings)
    assert written.stamp == wish(path, rating).stamp


@pytest.mark.parametrize("suffix", FORMATS)
def test_clearing_leaves_the_tags_as_they_were_before_the_rating(sound, note, suffix):
    path = sound(suffix)
    before = facts(path)
    write_rating(wish(path, 90), note)
    write_rating(wish(path, None), note)
    assert facts(path) == before
    assert "RATING" not in str(mutagen.File(path).tags).upper()


def test_other_programs_find_what_they_look_for(sound, note):
    looked_for = {
        "flac": {"fmps_rating": ["0.7"], "rating": ["70"]},
        "ogg": {"fmps_rating": ["0.7"], "rating": ["70"]},
        "m4a": {"----:com.apple.iTunes:FMPS_RATING": [b"0.7"], "rate": ["70"]},
    }
    for suffix, fields in looked_for.items():
        path = sound(suffix)
        write_rating(wish(path, 70), note)
        tags = mutagen.File(path).tags
        assert {name: tags[name] for name in fields} == fields
    for suffix in ("mp3", "wav"):
        path = sound(suffix)
        write_rating(wish(path, 70), note)
        tags = mutagen.File(path).tags
        assert (tags["TXXX:FMPS_RATING"].text, tags["POPM:cuebook"].rating) == (["0.7"], 186)


def test_the_fields_that_give_way_are_known_by_the_names_they_are_read_under(sound, note):
    """What the preview counts is what writing would replace."""
    for suffix, field, name in (
        ("flac", "rating", "Rating tag"),
        ("ogg", "fmps_rating", "FMPS"),
        ("m4a", "rate", "MP4 rate"),
    ):
        path = sound(suffix)
        file = mutagen.File(path)
        file.tags[field] = ["40" if field != "fmps_rating" else "0.4"]
        file.save()
        with open_regular(os.fsencode(path)) as opened:
            found = read_sound_file(opened, *sniff(opened)).ratings
        assert found == (TagRating(name, 40),)
        assert name in SHARED_FIELDS
        assert write_rating(wish(path, 90), note).ratings == (TagRating("Cuebook", 90),)


@pytest.mark.parametrize(("rating", "byte"), [(20, 1), (40, 64), (60, 128), (80, 196), (100, 255), (73, 186)])
def test_popularimeters_speak_the_scale_that_programs_share(sound, note, rating, byte):
    path = sound("mp3")
    write_rating(wish(path, rating), note)
    assert ID3(path)["POPM:cuebook"].rating == byte


def test_what_another_program_said_stays_when_ours_is_cleared(sound, note):
    path = sound("mp3")
    tags = ID3(path)
    tags.add(POPM(email="Windows Media Player 9 Series", rating=64, count=7))
    tags.save()
    write_rating(wish(path, 100), note)
    tags = ID3(path)
    tags.add(TXXX(encoding=3, desc="FMPS_RATING", text=["0.3"]))  # changed elsewhere since
    tags.save()
    write_rating(wish(path, None), note)
    tags = ID3(path)
    assert tags["TXXX:FMPS_RATING"].text == ["0.3"]
    assert (tags["POPM:Windows Media Player 9 Series"].rating, len(tags.getall("POPM"))) == (64, 1)


def test_older_id3_stays_what_it_is(sound, note):
    path = sound("mp3")
    tags = ID3(path)
    tags.update_to_v23()
    tags.save(path, v2_version=3, v1=2)
    tail = path.read_bytes()[-128:]
    write_rating(wish(path, 60), note)
    assert ID3(path).version[:2] == (2, 3)
    assert path.read_bytes()[-128:] == tail


def test_apev2_before_id3v1_in_an_mp3_without_id3_is_written_in_place_of_a_new_tag(sound, note):
    path = sound("mp3")
    ID3(path).delete(path)
    tags = APEv2()
    tags["Title"] = "Weir"
    tags.save(path)
    tail = b"TAG" + b"Weir".ljust(125, b"\0")
    with path.open("ab") as file:
        file.write(tail)
    write_rating(wish(path, 60), note)
    assert not path.read_bytes().startswith(b"ID3")
    assert path.read_bytes()[-128:] == tail
    tags = APEv2(path)
    assert (str(tags["Title"]), str(tags["RATING"])) == ("Weir", "60")
    write_rating(wish(path, None), note)
    assert list(APEv2(path)) == ["Title"]


def test_pictures_and_padding_survive(sound, note):
    path = sound("flac")
    file = FLAC(path)
    picture = Picture()
    picture.data, picture.mime, picture.type = b"\x89PNG" + bytes(300_000), "image/png", 3
    file.add_picture(picture)
    file.save()
    write_rating(wish(path, 60), note)
    assert FLAC(path).pictures[0].data == picture.data


def test_a_file_without_tags_gets_some(tmp_path, note):
    path = make_wav(tmp_path / "bare.wav")
    write_rating(wish(path, 80), note)
    assert facts(path)[2] == 80


@pytest.mark.parametrize("suffix", FIVE)
def test_the_file_itself_is_never_written_to(sound, note, suffix):
    """Whoever had it open, such as a player, goes on hearing the very same bytes."""
    path = sound(suffix)
    whole = path.read_bytes()
    with path.open("rb") as held:
        write_rating(wish(path, 80), note)
        assert held.read() == whole
    assert path.read_bytes() != whole


def test_rights_and_a_symbolic_link_stay(sound, note, tmp_path):
    path = sound("flac")
    path.chmod(0o640)
    link = tmp_path / "link.flac"
    link.symlink_to(path.name)
    written = write_rating(wish(link, 80), note)
    assert link.is_symlink()
    assert (path.stat().st_mode & 0o777, facts(path)[2]) == (0o640, 80)
    assert written.stamp.path == os.fsencode(link)


# What is refused


def refused(path, note, rating=80, **known):
    before = Path(path).read_bytes()
    with pytest.raises(RefusedError) as refusal:
        write_rating(wish(path, rating, **known), note)
    assert Path(path).read_bytes() == before
    assert hidden(Path(path).parent) == []
    return str(refusal.value)


def test_a_file_changed_since_it_was_read_is_refused(sound, note):
    path = sound("flac")
    stale = wish(path, 80)
    path.write_bytes(path.read_bytes() + b"\0")
    with pytest.raises(RefusedError, match="changed since"):
        write_rating(stale, note)


def test_another_recording_under_the_name_is_refused(sound, note):
    assert "changed since" in refused(sound("flac"), note, signature="flac-1-other")


def test_a_file_of_several_names_is_refused(sound, note, tmp_path):
    path = sound("flac")
    os.link(path, tmp_path / "second.flac")
    assert "2 names" in refused(path, note)


def test_a_read_only_file_is_refused(sound, note):
    path = sound("flac")
    path.chmod(0o444)
    assert "read-only" in refused(path, note)


def test_a_disk_without_room_for_a_copy_is_refused(sound, note, monkeypatch):
    monkeypatch.setattr(rating_writer, "_SPARE_BYTES", 1 << 60)
    assert "no room" in refused(sound("flac"), note)


def test_tags_that_are_no_text_are_refused(sound, note):
    file = FLAC(sound("flac"))
    file["comment"] = "QQQQ"
    file.save()
    path = Path(file.filename)
    path.write_bytes(path.read_bytes().replace(b"QQQQ", b"Q\xff\xfeQ"))
    assert "no valid text" in refused(path, note)


@pytest.mark.parametrize("damage", ["signature", "tags", "rating"])
def test_a_copy_that_is_not_the_same_is_thrown_away(sound, note, monkeypatch, damage):
    """Whatever a writer of tags does wrong, the file does not bear it."""
    save = rating_writer.save_tags

    def bad_save(file_tags, file, tail):
        if damage == "tags":
            file_tags.tags["title"] = "Another"
        if damage == "rating":
            file_tags.tags["cuebook_rating"] = "40"
        save(file_tags, file, tail)
        if damage == "signature":
            file.seek(file.seek(0, os.SEEK_END) // 2)
            file.write(bytes(8))

    monkeypatch.setattr(rating_writer, "save_tags", bad_save)
    for suffix in ("ogg", "flac"):
        refused(sound(suffix), note)


# The disk refuses, the power goes


class Failing:
    """A file whose n-th change fails as on a full disk."""

    def __init__(self, file, left):
        self._file, self._left = file, left

    def __getattr__(self, name):
        return getattr(self._file, name)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._file.close()

    def _count(self):
        self._left[0] -= 1
        if self._left[0] == 0:
            raise OSError(errno.ENOSPC, "No space left on device")

    def write(self, piece):
        self._count()
        return self._file.write(piece)

    def flush(self):
        self._count()
        self._file.flush()

    def truncate(self, *size):
        self._count()
        return self._file.truncate(*size)


@pytest.mark.parametrize("suffix", FIVE)
def test_a_disk_that_fails_at_any_write_leaves_the_file_as_it_was(sound, note, monkeypatch, suffix):
    path = sound(suffix)
    whole, before = path.read_bytes(), facts(path)
    new_file, sync, left = rating_writer._new_file, os.fsync, [0]

    def failing_sync(descriptor):
        left[0] -= 1
        if left[0] == 0:
            raise OSError(errno.EIO, "Input/output error")
        sync(descriptor)

    monkeypatch.setattr(rating_writer, "_new_file", lambda name: Failing(new_file(name), left))
    monkeypatch.setattr(os, "fsync", failing_sync)
    failures = 0
    for number in range(1, 1_000):
        left[0] = number
        try:
            write_rating(wish(path, 80), note)
        except (OSError, ValueError, mutagen.MutagenError):  # mutagen tries to write nothing first
            failures += 1
        assert hidden(path.parent) == []
        if facts(path)[2] == 80:
            break
        assert path.read_bytes() == whole
    assert failures > 3
    assert facts(path) == (*before[:2], 80)


def test_a_really_full_disk_leaves_the_file_as_it_was(sound, tmp_path, monkeypatch):
    small = tmp_path / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", small]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("no small disk can be made here")
    note = Note(tmp_path / "notes")
    try:
        path = small / "tone.wav"
        path.write_bytes(sound("wav").read_bytes())
        whole = path.read_bytes()
        (small / "filler").write_bytes(bytes(1024 * 1024 - len(whole) - 100_000))
        monkeypatch.setattr(rating_writer, "_SPARE_BYTES", -(1 << 40))
        with pytest.raises(OSError, match="space"):
            write_rating(wish(path, 80), note)
        assert path.read_bytes() == whole
        assert hidden(small) == []
    finally:
        note.close()
        subprocess.run(["umount", small], check=True)


def die(path, notes, deaths):
    done = subprocess.run(
        [sys.executable, Path(__file__).parents[1] / "killed_writers.py", path, notes, str(deaths)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def assert_whole(told, deaths):
    assert told["deaths"] >= 0.9 * deaths
    assert (told["damaged"], told["copies_left"]) == (0, 0)
    assert told["copies_removed"] > 0  # else no death came between the first byte of a copy and its last
    assert told["old"] > 0
    assert told["new"] > 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
@pytest.mark.parametrize("suffix", FIVE)
def test_a_writer_killed_at_any_line_leaves_a_whole_file(sound, tmp_path, suffix):
    assert_whole(die(sound(suffix), tmp_path / "notes", 30), 30)


@pytest.mark.nightly
@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
@pytest.mark.parametrize("suffix", FIVE)
def test_five_hundred_kills_leave_a_whole_file(sound, tmp_path, suffix):
    assert_whole(die(sound(suffix), tmp_path / "notes", 500), 500)


# The worker process


class Going:
    cancelled = False


def test_wishes_are_answered_in_order_and_refusals_stop_nobody(sound, tmp_path):
    one, two = sound("flac"), sound("mp3")
    gone = RatingWish(FileStamp(os.fsencode(tmp_path / "gone.flac"), 0, 0, 1, 1), "", 80)
    answers = list(RatingProcess(tmp_path / "notes").write([wish(one, 80), gone, wish(two, 60)], Going()))
    assert [type(answer) for answer in answers] == [RatingWritten, RatingRefused, RatingWritten]
    assert (facts(one)[2], facts(two)[2]) == (80, 60)
    assert list((tmp_path / "notes").iterdir()) == []


def test_a_cancelled_run_ends_at_the_next_file(sound, tmp_path):
    class Cancelling:
        cancelled = False

    token = Cancelling()
    one, two = sound("flac"), sound("mp3")
    answers = []
    for answer in RatingProcess(tmp_path / "notes").write([wish(one, 80), wish(two, 60)], token):
        answers.append(answer)
        token.cancelled = True
    assert (len(answers), facts(one)[2], facts(two)[2]) == (1, 80, None)


def test_a_run_removes_what_a_killed_one_left(sound, tmp_path):
    path, notes = sound("flac"), tmp_path / "notes"
    left = tmp_path / ".cuebook-rating-0123.flac"
    left.write_bytes(b"half")
    notes.mkdir()
    (notes / "stale").write_bytes(os.fsencode(left))
    list(RatingProcess(notes).write([wish(path, 80)], Going()))
    assert not left.exists()
    assert list(notes.iterdir()) == []


def test_the_copy_of_a_writer_that_lives_is_left_alone(tmp_path):
    copy = tmp_path / ".cuebook-rating-0123.flac"
    copy.write_bytes(b"half")
    living = Note(tmp_path / "notes")
    living.begin(os.fsencode(copy))
    remove_unfinished(tmp_path / "notes")
    assert copy.exists()
    living.close()
