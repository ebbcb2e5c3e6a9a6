"""Every format by its content, every family of tags mapped to one model."""

import io
import shutil
import subprocess

import mutagen
import pytest
from mutagen.apev2 import BINARY, APEv2, APEValue
from mutagen.asf import ASF
from mutagen.flac import FLAC
from mutagen.id3 import ID3, TDOR, TDRC, TIT2, TPE3, TSST, TXXX
from mutagen.mp4 import MP4, MP4FreeForm

from builders import make_sound
from cuebook.domain.errors import CuebookError
from cuebook.domain.sound_file import AudioType, Gain, TagRating
from cuebook.tags.mutagen_reader import read_sound_file
from cuebook.tags.sniff import identify, sniff
from hostile_files import FRAMES, box, wav_of
from sound_kinds import BY_FFMPEG, BY_HAND, FROM_OTHERS, make_kind, take_kind

TYPES = {
    "flac": AudioType.FLAC,
    "mp3": AudioType.MPEG,
    "ogg": AudioType.VORBIS,
    "opus": AudioType.OPUS,
    "m4a": AudioType.MP4,
    "wav": AudioType.WAV,
    "spx": AudioType.SPEEX,
    "oga": AudioType.OGG_FLAC,
    "aiff": AudioType.AIFF,
    "wma": AudioType.WMA,
    "wv": AudioType.WAVPACK,
    "tta": AudioType.TTA,
    "aac": AudioType.AAC,
    "ac3": AudioType.AC3,
    "dsf": AudioType.DSF,
    "dff": AudioType.DSDIFF,
    "ape": AudioType.MONKEYS,
    "mpc": AudioType.MUSEPACK,
    "ofr": AudioType.OPTIMFROG,
    "tak": AudioType.TAK,
}


def read(path):
    with open(path, "rb") as file:
        return read_sound_file(file, *sniff(file))


def kind_of(content):
    found = sniff(io.BytesIO(content))
    return found and found.audio_type


@pytest.mark.parametrize("suffix", [*BY_FFMPEG, *BY_HAND, *FROM_OTHERS])
def test_a_file_is_what_it_holds_whatever_it_is_called(ffmpeg, shared, tmp_path, suffix):
    path = tmp_path / f"weir.{suffix}"
    if suffix in FROM_OTHERS:
        take_kind(shared, suffix, path)
    else:
        make_kind(ffmpeg, path, seconds=2)
    for name in ("no suffix at all", "liar.flac", "liar.mp3"):
        shutil.copyfile(path, tmp_path / name)
        assert identify(bytes(tmp_path / name)) is TYPES[suffix]
    if suffix not in FROM_OTHERS:
        assert read(path).duration_ms == pytest.approx(2_000, abs=100)


@pytest.mark.parametrize("suffix", ["flac", "tta", "mp3", "aac", "wv"])
def test_an_id3_tag_may_stand_before_any_format(ffmpeg, tmp_path, suffix):
    path = make_kind(ffmpeg, tmp_path / f"weir.{suffix}", seconds=1)
    tags, tagged = ID3(), io.BytesIO()
    tags.add(TIT2(encoding=3, text=["Weir Song"]))
    tags.save(tagged)
    path.write_bytes(tagged.getvalue() + path.read_bytes())
    assert identify(bytes(path)) is TYPES[suffix]
    assert read(path).title == "Weir Song"


def test_a_film_without_sound_is_refused_and_one_with_sound_is_not(ffmpeg, tmp_path):
    film = ["-f", "lavfi", "-i", "testsrc=size=64x64:duration=1"]
    tone = ["-f", "lavfi", "-i", "sine=duration=1"]
    silent, sounding = tmp_path / "silent.mp4", tmp_path / "sounding.mp4"
    subprocess.run([ffmpeg, "-y", "-loglevel", "error", *film, silent], check=True)
    subprocess.run([ffmpeg, "-y", "-loglevel", "error", *film, *tone, sounding], check=True)
    with pytest.raises(CuebookError, match="not a sound file"):
        identify(bytes(silent))
    assert identify(bytes(sounding)) is AudioType.MP4


def test_a_picture_in_boxes_is_no_sound():
    assert kind_of(box(b"ftyp", b"heic\0\0\0\0mif1") + box(b"mdat", bytes(100))) is None


def test_sound_larger_than_32_bits_can_say_is_read(tmp_path):
    plain = wav_of(bytes(range(200)) * 882)
    large = b"RF64\xff\xff\xff\xffWAVEds64" + (28).to_bytes(4, "little") + bytes(8)
    large += (
        (176_400).to_bytes(8, "little")
        + bytes(12)
        + plain[12:].replace(b"data" + (176_400).to_bytes(4, "little"), b"data\xff\xff\xff\xff")
    )
    (tmp_path / "large.wav").write_bytes(large)
    (tmp_path / "plain.wav").write_bytes(plain)
    assert identify(bytes(tmp_path / "large.wav")) is AudioType.WAV
    assert read(tmp_path / "large.wav").duration_ms == 1_000
    assert read(tmp_path / "large.wav").signature == read(tmp_path / "plain.wav").signature


def test_sound_whose_size_could_not_be_told_lasts_to_the_end_of_its_file(tmp_path):
    (tmp_path / "piped.wav").write_bytes(wav_of(bytes(176_400), size=0xFFFFFFFF))
    assert read(tmp_path / "piped.wav").duration_ms == 1_000


def test_a_picture_in_the_tag_at_its_end_makes_an_mp3_no_longer(tmp_path):
    path = tmp_path / "ape.mp3"
    path.write_bytes(FRAMES)
    before = read(path)
    tags = APEv2()
    tags["Title"] = "Weir Song"
    tags["Cover Art (Front)"] = APEValue(b"front.png\0" + bytes(100_000), BINARY)
    tags.save(path)
    after = read(path)
    assert (before.has_art, after.has_art) == (False, True)
    assert after.duration_ms == before.duration_ms == pytest.approx(1_042, abs=1)


def test_a_name_told_in_full_wins_over_the_same_cut_at_thirty_letters(tmp_path):
    path = tmp_path / "long.mp3"
    name = "The Long Way Home from Harrow Weir"
    path.write_bytes(FRAMES)
    tags = APEv2()
    tags["Title"] = name
    tags.save(path)
    tail = b"TAG" + name[:30].encode() + b"Ida Quell".ljust(30, b"\0") + bytes(65)
    path.write_bytes(path.read_bytes() + tail)
    assert (read(path).title, read(path).artist) == (name, "Ida Quell")


def test_several_id3_tags_before_flac_fill_what_it_does_not_say(ffmpeg, tmp_path):
    path = make_kind(ffmpeg, tmp_path / "weir.flac", seconds=1)
    tagged = b""
    for title in ("Weir Song", "Another"):
        tags, one = ID3(), io.BytesIO()
        tags.add(TIT2(encoding=3, text=[title]))
        tags.save(one)
        tagged += one.getvalue()
    path.write_bytes(tagged + path.read_bytes())
    assert (read(path).title, read(path).duration_ms) == ("Weir Song", 1_000)


def test_mp3_with_tags_of_one_family_only_is_read(tmp_path):
    version_1 = tmp_path / "1.mp3"
    version_1.write_bytes(FRAMES + b"TAG" + b"Weir Song".ljust(30, b"\0") + bytes(95))
    assert read(version_1).title == "Weir Song"
    ape = tmp_path / "ape.mp3"
    ape.write_bytes(FRAMES)
    tags = APEv2()
    tags["Title"], tags["Year"], tags["Track"] = "Weir Song", "1988", "3/12"
    tags.save(ape)
    assert (read(ape).title, read(ape).year, read(ape).number) == ("Weir Song", 1988, 3)


def test_in_mp3_id3_wins_and_ape_fills_its_gaps(tmp_path):
    path = tmp_path / "both.mp3"
    path.write_bytes(FRAMES)
    tags = APEv2()
    tags["Title"], tags["Album"] = "Another", "Harrow Weir"
    tags.save(path)
    newer = ID3()
    newer.add(TIT2(encoding=3, text=["Weir Song"]))
    newer.save(path)
    assert (read(path).title, read(path).album) == ("Weir Song", "Harrow Weir")


PLAIN = {
    "title": "Weir Song",
    "albumartist": "Ida Quell",
    "conductor": "Ada Moor",
    "discsubtitle": "The Rejected Score",
    "originaldate": "1976-05-01",
    "date": "2011",
    "work": "Harrow Weir Suite",
    "movementname": "Prelude",
    "musicbrainz_trackid": "recording",
    "musicbrainz_albumid": "release",
    "musicbrainz_releasegroupid": "group",
    "replaygain_track_gain": "-6.50 dB",
    "cuesheet": 'FILE "x.flac" WAVE\n  TRACK 01 AUDIO\n',
}


def write_vorbis(path):
    sound = mutagen.File(path)
    for name, text in PLAIN.items():
        sound[name] = text
    sound["rating:quodlibet@lists.sacredchao.net"] = "0.8"
    sound.save()


def write_ape(path):
    sound = mutagen.File(path)
    if sound.tags is None:
        sound.add_tags()
    for name, text in PLAIN.items():
        sound[{"date": "Year"}.get(name, name)] = text
    sound["rating:quodlibet@lists.sacredchao.net"] = "0.8"
    sound.save()


def write_id3(path):
    sound = mutagen.File(path)
    if sound.tags is None:
        sound.add_tags()
    frames = {
        "title": TIT2,
        "conductor": TPE3,
        "discsubtitle": TSST,
        "originaldate": TDOR,
        "date": TDRC,
    }
    for name, text in PLAIN.items():
        if name in frames:
            sound.tags.add(frames[name](encoding=3, text=[text]))
        else:
            sound.tags.add(TXXX(encoding=3, desc=name.upper().replace("_", " ", 1), text=[text]))
    sound.tags.add(TXXX(encoding=3, desc="rating:quodlibet@lists.sacredchao.net", text=["0.8"]))
    sound.save()


def write_mp4(path):
    sound = MP4(path)
    atoms = {
        "title": "\xa9nam",
        "albumartist": "aART",
        "date": "\xa9day",
        "work": "\xa9wrk",
        "movementname": "\xa9mvn",
    }
    for name, text in PLAIN.items():
        if name in atoms:
            sound[atoms[name]] = [text]
        else:
            named = name.replace("musicbrainz_", "MusicBrainz ").replace("trackid", "Track Id")
            sound[f"----:com.apple.iTunes:{named}"] = [MP4FreeForm(text.encode())]
    sound["----:com.apple.iTunes:rating:quodlibet@lists.sacredchao.net"] = [MP4FreeForm(b"0.8")]
    sound.save()


def write_asf(path):
    sound = ASF(path)
    names = {
        "title": "Title",
        "albumartist": "WM/AlbumArtist",
        "conductor": "WM/Conductor",
        "discsubtitle": "WM/SetSubTitle",
        "originaldate": "WM/OriginalReleaseTime",
        "date": "WM/Year",
        "musicbrainz_trackid": "MusicBrainz/Track Id",
        "musicbrainz_albumid": "MusicBrainz/Album Id",
        "musicbrainz_releasegroupid": "MusicBrainz/Release Group Id",
    }
    for name, text in PLAIN.items():
        sound[names.get(name, name)] = text
    sound["rating:quodlibet@lists.sacredchao.net"] = "0.8"
    sound.save()


FAMILIES = {
    write_vorbis: ["flac", "ogg", "opus", "spx", "oga"],
    write_id3: ["mp3", "wav", "aiff", "tta", "dsf", "dff"],
    write_ape: ["wv"],
    write_mp4: ["m4a"],
    write_asf: ["wma"],
}


@pytest.mark.parametrize(
    ("write", "suffix"), [(write, suffix) for write, suffixes in FAMILIES.items() for suffix in suffixes]
)
def test_every_family_of_tags_makes_the_same_model(ffmpeg, tmp_path, write, suffix):
    path = make_kind(ffmpeg, tmp_path / f"weir.{suffix}", seconds=1)
    write(path)
    cue = read(path)
    assert (cue.title, cue.album_artist, cue.disc_title) == ("Weir Song", "Ida Quell", "The Rejected Score")
    assert cue.performers == ("Ada Moor (conductor)",)
    assert (cue.year, cue.released) == (1976, 2011)
    assert (cue.work, cue.movement) == ("Harrow Weir Suite", "Prelude")
    assert (cue.recording_id, cue.release_id, cue.release_group_id) == ("recording", "release", "group")
    assert cue.gain == Gain(track_db=-6.5)
    assert cue.cue_sheet == PLAIN["cuesheet"]
    assert cue.ratings == (TagRating("Quod Libet", 80),)


def test_names_kept_in_chunks_of_their_own_are_read(ffmpeg, tmp_path):
    for suffix in ("wav", "aiff"):
        path = make_sound(ffmpeg, tmp_path / f"weir.{suffix}", title="Weir Song")
        assert read(path).title == "Weir Song"


def test_chapters_of_an_audiobook_are_read(ffmpeg, tmp_path):
    words = tmp_path / "chapters.txt"
    words.write_text(
        ";FFMETADATA1\n"
        "[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1000\ntitle=Dawn\n"
        "[CHAPTER]\nTIMEBASE=1/1000\nSTART=1000\nEND=2000\ntitle=Dusk\n"
    )
    whole = make_sound(ffmpeg, tmp_path / "whole.m4a", seconds=2)
    path = tmp_path / "parts.m4b"
    command = [
        ffmpeg,
        "-y",
        "-loglevel",
        "error",
        "-i",
        whole,
        "-i",
        words,
        "-map_metadata",
        "1",
        "-c",
        "copy",
        path,
    ]
    subprocess.run(command, check=True)
    assert [(one.start_ms, one.title) for one in read(path).chapters] == [(0, "Dawn"), (1_000, "Dusk")]


def test_a_tag_may_have_several_names_and_the_edition_is_told_only_where_it_differs(ffmpeg, tmp_path):
    path = make_kind(ffmpeg, tmp_path / "weir.flac", seconds=1)
    sound = FLAC(path)
    sound["Album Artist"], sound["DATE"], sound["year"] = "Ida Quell", "1988", "1988"
    sound["performer"] = ["Ida Quell (violin)", "The Weir Choir"]
    sound.save()
    cue = read(path)
    assert (cue.album_artist, cue.year, cue.released) == ("Ida Quell", 1988, None)
    assert cue.performers == ("Ida Quell (violin)", "The Weir Choir")
