"""The picture of an album: from every format, from its folder, and from files made to do harm."""

import base64
import io
import os
import shutil
import struct
import time
import zlib

import mutagen
import pytest
from mutagen import apev2, asf, flac, id3, mp4
from PIL import Image

from builders import make_sound, make_wav
from cuebook.domain.artwork import ArtPlaces
from cuebook.tags.art_shrinking import shrink
from cuebook.tags.artwork import Artwork, _Candidate
from cuebook.tags.disk_cache import DiskCache
from cuebook.tags.refused import TRIED_AGAIN_AFTER_SECONDS
from fakes.runtime import Never
from hostile_files import HOSTILE

GREEN, RED = (30, 160, 60), (200, 30, 40)


@pytest.fixture
def artwork(tmp_path):
    artwork = Artwork(DiskCache(tmp_path / "cache"))
    yield artwork
    artwork.close()


def a_picture(color=GREEN, size=(300, 300), kind="PNG", mode="RGB", **options):
    out = io.BytesIO()
    Image.new("RGB", size, color).convert(mode).save(out, kind, **options)
    return out.getvalue()


def art_of(artwork, *, sound=(), folders=(), edge=128, whole=False, title=""):
    places = ArtPlaces(title, tuple(map(os.fsencode, sound)), tuple(map(os.fsencode, folders)))
    picture = artwork.picture(places, edge, whole=whole, cancel=Never())
    return picture and Image.open(io.BytesIO(picture))


def is_all(image, color):
    return all(
        abs(seen - meant) < 12
        for place in ((0, 0), (image.width // 2, image.height // 2), (image.width - 1, image.height - 1))
        for seen, meant in zip(image.convert("RGB").getpixel(place), color, strict=True)
    )


# Within sound files


def put_into(path, pictures):
    """Put pictures, each with its ID3 kind, into a sound file the way its tags do it."""
    sound = mutagen.File(path)
    if sound.tags is None:
        sound.add_tags()
    if isinstance(sound, flac.FLAC):
        for kind, data in pictures:
            sound.add_picture(_block(kind, data))
    elif isinstance(sound.tags, id3.ID3):
        for kind, data in pictures:
            sound.tags.add(id3.APIC(encoding=3, mime="image/png", type=kind, desc=str(kind), data=data))
    elif isinstance(sound, mp4.MP4):
        sound.tags["covr"] = [
            mp4.MP4Cover(data, mp4.MP4Cover.FORMAT_PNG) for kind, data in pictures if kind == 3
        ]
    elif isinstance(sound, asf.ASF):
        sound.tags["WM/Picture"] = [asf.ASFByteArrayAttribute(_windows(*one)) for one in pictures]
    elif isinstance(sound.tags, apev2.APEv2):
        for kind, data in pictures:
            name = "Cover Art (Front)" if kind == 3 else "Cover Art (Back)"
            sound.tags[name] = apev2.APEValue(b"a name.png\0" + data, apev2.BINARY)
    else:
        blocks = [base64.b64encode(_block(kind, data).write()).decode() for kind, data in pictures]
        sound.tags["metadata_block_picture"] = blocks
    sound.save()
    return path


def _block(kind, data):
    block = flac.Picture()
    block.type, block.mime, block.data = kind, "image/png", data
    return block


def _windows(kind, data):
    words = "image/png\0front\0".encode("utf-16-le")
    return bytes([kind]) + struct.pack("<I", len(data)) + words + data


@pytest.mark.parametrize("suffix", ["flac", "mp3", "m4a", "ogg", "opus", "wav", "aiff", "wma", "wv", "tta"])
def test_the_front_cover_is_found_in_every_format_whatever_the_file_is_called(
    artwork, ffmpeg, tmp_path, suffix
):
    path = make_sound(ffmpeg, tmp_path / f"x.{suffix}", seconds=0.5)
    put_into(path, [(4, a_picture(RED)), (3, a_picture(GREEN))])
    nameless = path.rename(tmp_path / "x")
    assert is_all(art_of(artwork, sound=[nameless]), GREEN)


def test_a_picture_in_tags_that_are_not_the_usual_ones_of_its_format_is_found_too(artwork, ffmpeg, tmp_path):
    behind = make_sound(ffmpeg, tmp_path / "x.mp3", seconds=0.5)
    mutagen.File(behind).delete()
    tags = apev2.APEv2()
    tags["Cover Art (Front)"] = apev2.APEValue(b"a name.png\0" + a_picture(GREEN), apev2.BINARY)
    tags.save(behind)
    assert is_all(art_of(artwork, sound=[behind]), GREEN)
    before = make_sound(ffmpeg, tmp_path / "x.flac", seconds=0.5)
    tags = id3.ID3()
    tags.add(id3.APIC(encoding=3, mime="image/png", type=3, data=a_picture(RED)))
    tags.save(before)
    assert is_all(art_of(artwork, sound=[before]), RED)


def test_a_picture_of_another_kind_is_better_than_none(artwork, tmp_path):
    path = put_into(make_wav(tmp_path / "x.wav"), [(4, a_picture(RED))])
    assert is_all(art_of(artwork, sound=[path]), RED)


def test_the_old_way_of_ogg_is_understood(artwork, ffmpeg, tmp_path):
    path = make_sound(ffmpeg, tmp_path / "x.ogg", seconds=0.5)
    sound = mutagen.File(path)
    sound.tags["coverart"] = base64.b64encode(a_picture(GREEN)).decode()
    sound.save()
    assert is_all(art_of(artwork, sound=[path]), GREEN)


def test_a_picture_within_the_files_wins_over_one_beside_them(artwork, tmp_path):
    path = put_into(make_wav(tmp_path / "x.wav"), [(3, a_picture(GREEN))])
    (tmp_path / "cover.png").write_bytes(a_picture(RED))
    assert is_all(art_of(artwork, sound=[path], folders=[tmp_path]), GREEN)


def test_where_the_one_within_is_damaged_the_next_file_and_then_the_folder_serve(artwork, tmp_path):
    bad = put_into(make_wav(tmp_path / "1.wav"), [(3, b"no picture at all")])
    (tmp_path / "cover.png").write_bytes(a_picture(RED))
    assert is_all(art_of(artwork, sound=[bad], folders=[tmp_path]), RED)
    good = put_into(make_wav(tmp_path / "2.wav"), [(3, a_picture(GREEN))])
    assert is_all(art_of(artwork, sound=[bad, good], folders=[tmp_path]), GREEN)


def test_an_address_in_place_of_a_picture_is_not_followed(artwork, tmp_path):
    path = make_wav(tmp_path / "x.wav", title="x")
    sound = mutagen.File(path)
    sound.tags.add(id3.APIC(encoding=3, mime="-->", type=3, data=b"http://localhost:9/cover.png"))
    sound.save()
    assert art_of(artwork, sound=[path]) is None


# What is made of a picture


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("JPEG", "RGB"), ("JPEG", "CMYK"), ("JPEG", "L"), ("PNG", "P"), ("PNG", "RGBA"), ("PNG", "LA"),
     ("PNG", "1"), ("PNG", "I;16"), ("WEBP", "RGB"), ("GIF", "P"), ("BMP", "RGB")],
)  # fmt: skip
def test_every_kind_of_picture_is_shown_in_its_colours(artwork, tmp_path, kind, mode):
    grey = mode in {"L", "LA", "1", "I;16"}
    color = (255, 255, 255) if mode == "1" else (128, 128, 128) if grey else GREEN
    if mode == "I;16":
        data = io.BytesIO()
        Image.new("I;16", (300, 300), 128 * 257).save(data, "PNG")
        data = data.getvalue()
    else:
        data = a_picture(color, kind=kind, mode=mode)
    (tmp_path / "cover.jpg").write_bytes(data)
    image = art_of(artwork, folders=[tmp_path])
    assert image.format == "JPEG"
    assert is_all(image, color)


def test_a_picture_is_cut_to_a_square_around_its_middle_unless_it_is_wanted_whole(artwork, tmp_path):
    wide = Image.new("RGB", (900, 300), RED)
    wide.paste(GREEN, (300, 0, 600, 300))
    wide.save(tmp_path / "cover.png")
    assert art_of(artwork, folders=[tmp_path]).size == (128, 128)
    assert is_all(art_of(artwork, folders=[tmp_path]), GREEN)
    assert art_of(artwork, folders=[tmp_path], whole=True, edge=450).size == (450, 150)


def test_a_large_photograph_and_its_small_copy_show_the_same_part(artwork, tmp_path):
    wide = Image.new("RGB", (4_100, 1_003), RED)
    wide.paste(GREEN, (1_548, 0, 2_552, 1_003))
    wide.save(tmp_path / "cover.jpg", quality=95)
    image = art_of(artwork, folders=[tmp_path])
    assert image.size == (128, 128)
    assert is_all(image.crop((2, 2, 126, 126)), GREEN)


def test_a_small_picture_is_not_blown_up(artwork, tmp_path):
    (tmp_path / "cover.png").write_bytes(a_picture(size=(70, 50)))
    assert art_of(artwork, folders=[tmp_path]).size == (50, 50)


def test_a_picture_taken_sideways_stands_upright_and_carries_nothing_else(artwork, tmp_path):
    image = Image.new("RGB", (400, 200), GREEN)
    image.paste(RED, (0, 0, 200, 200))
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "where I live"
    image.save(tmp_path / "cover.jpg", exif=exif)
    seen = art_of(artwork, folders=[tmp_path], whole=True, edge=400)
    assert seen.size == (200, 400)
    assert is_all(seen.crop((5, 5, 195, 190)), RED)
    assert is_all(seen.crop((5, 210, 195, 395)), GREEN)
    assert not dict(seen.getexif())
    assert set(seen.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_of_an_animation_the_first_frame_is_shown(artwork, tmp_path):
    frames = [Image.new("P", (100, 100), index) for index in range(3)]
    for frame in frames:
        frame.putpalette([*GREEN, *RED, *RED])
    frames[0].save(tmp_path / "cover.gif", save_all=True, append_images=frames[1:])
    assert is_all(art_of(artwork, folders=[tmp_path]), GREEN)


def test_what_lets_the_ground_through_still_does(artwork, tmp_path):
    Image.new("RGBA", (200, 200), (*GREEN, 100)).save(tmp_path / "cover.png")
    image = art_of(artwork, folders=[tmp_path])
    assert (image.format, image.mode) == ("PNG", "RGBA")
    assert image.getpixel((50, 50))[3] == 100


# Files made to do harm


def png(width, height, data=b"", depth=8, color_type=2):
    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", width, height, depth, color_type, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def black_png(width, height, bytes_a_pixel):
    """All black: one packed piece of rows said again and again."""
    rows = 100
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = packer.compress(bytes(rows * (1 + width * bytes_a_pixel))) + packer.flush(zlib.Z_FULL_FLUSH)
    zeros = height * (1 + width * bytes_a_pixel)
    check = struct.pack(">HH", zeros % 65_521, 1)
    packed = b"\x78\x9c" + piece * (height // rows) + b"\x03\0" + check
    return png(width, height, packed, color_type={3: 2, 4: 6}[bytes_a_pixel])


def png_bomb():
    """30,000 pixels square in 3 MB, 2.7 GB when unpacked."""
    return black_png(30_000, 30_000, 3)


def large_but_allowed():
    """Just under 40 million pixels, and alpha."""
    return black_png(6_000, 6_600, 4)


def gif_bomb():
    """A frame of 65,535 pixels square on a screen as large."""
    size = struct.pack("<HH", 65_535, 65_535)
    return b"GIF89a" + size + b"\x80\0\0" + bytes(6) + b"," + bytes(4) + size + b"\0\x02\x02\x4c\x01\0;"


HARM = {
    "truncated.jpg": lambda: a_picture(kind="JPEG", size=(2_000, 2_000))[:3_000],
    "only-a-head.png": lambda: png(2_000, 2_000),
    "a-million-wide.png": lambda: png(2_000_000_000, 2),
    "bomb.png": png_bomb,
    "bomb.gif": gif_bomb,
    "25-MB.png": lambda: a_picture() + bytes(25_000_000),
    "drawing.svg": lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>',
    "postscript.jpg": lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
    "text.jpg": lambda: b"#EXTM3U\nhttp://localhost:9/x\n",
    "empty.jpg": lambda: b"",
    "nothing.bmp": lambda: b"BM",
}


@pytest.mark.parametrize("name", HARM)
def test_a_harmful_picture_is_passed_over_in_two_seconds_and_the_next_one_serves(
    artwork, tmp_path, monkeypatch, name
):
    monkeypatch.setattr("cuebook.tags.artwork.SECONDS_A_PICTURE", 2.0)
    (tmp_path / "album").mkdir()
    (tmp_path / "good").mkdir()
    (tmp_path / "good" / "cover.png").write_bytes(a_picture(RED))
    assert art_of(artwork, folders=[tmp_path / "good"])
    worker = artwork._worker
    (tmp_path / "album" / "cover.jpg").write_bytes(HARM[name]())
    assert art_of(artwork, folders=[tmp_path / "album"]) is None
    assert artwork._worker is worker  # it was not ended
    (tmp_path / "album" / "folder.png").write_bytes(a_picture(GREEN))
    assert is_all(art_of(artwork, folders=[tmp_path / "album"]), GREEN)


def test_the_same_harm_within_a_sound_file_is_passed_over_too(artwork, tmp_path):
    (tmp_path / "cover.png").write_bytes(a_picture(GREEN))
    for name in ("bomb.png", "25-MB.png", "truncated.jpg"):
        path = put_into(make_wav(tmp_path / f"{name}.wav"), [(3, HARM[name]())])
        assert is_all(art_of(artwork, sound=[path], folders=[tmp_path]), GREEN)


def test_the_largest_picture_allowed_is_shown_within_the_worker_s_memory(artwork, tmp_path):
    (tmp_path / "cover.png").write_bytes(large_but_allowed())
    image = art_of(artwork, folders=[tmp_path])
    assert image is not None
    assert (image.format, image.size) == ("PNG", (128, 128))
    assert _peak_memory(artwork._worker.number) < 512 * 1024


def _peak_memory(process):
    with open(f"/proc/{process}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))


def test_a_pipe_named_as_a_cover_is_not_waited_for(artwork, tmp_path, monkeypatch):
    monkeypatch.setattr("cuebook.tags.artwork.WorkerProcess", None)  # to ask one would fail loudly
    os.mkfifo(tmp_path / "cover.jpg")
    (tmp_path / "folder.jpg").symlink_to(tmp_path / "folder.jpg")
    assert art_of(artwork, folders=[tmp_path]) is None
    assert art_of(artwork, sound=[tmp_path / "cover.jpg"]) is None


def test_a_bomb_is_refused_by_its_measures_before_it_is_decoded(artwork, tmp_path):
    with pytest.raises(ValueError, match="too many pixels"):
        shrink(png(30_000, 30_000), 128, whole=False)
    (tmp_path / "good").mkdir()
    (tmp_path / "good" / "cover.png").write_bytes(a_picture())
    art_of(artwork, folders=[tmp_path / "good"])
    worker = artwork._worker.number
    (tmp_path / "cover.png").write_bytes(png_bomb())
    assert art_of(artwork, folders=[tmp_path]) is None
    assert artwork._worker.number == worker


def test_the_worker_itself_opens_no_pipe_that_took_a_picture_s_place(artwork, tmp_path):
    os.mkfifo(tmp_path / "cover.jpg")
    pipe = _Candidate(os.fsencode(tmp_path / "cover.jpg"), 1, 1, embedded=False)
    assert artwork._make(pipe, 128, whole=False, cancel=Never()) == b""
    assert artwork._worker is not None


def test_a_name_that_is_no_text_reaches_the_worker_as_it_is(artwork, tmp_path):
    folder = os.fsencode(tmp_path) + b"/Gr\xfcn\n"
    os.mkdir(folder)
    with open(folder + b"/cover.png", "wb") as file:
        file.write(a_picture(GREEN))
    assert is_all(art_of(artwork, folders=[folder]), GREEN)


def test_a_file_that_takes_all_its_seconds_costs_the_worker_and_the_next_one_serves(
    artwork, tmp_path, monkeypatch
):
    monkeypatch.setattr("cuebook.tags.artwork.SECONDS_WITHOUT_A_WORD", 1e9)
    slow = tmp_path / "x.mp3"
    slow.write_bytes(HOSTILE["a hundred thousand chapters.mp3"]())
    monkeypatch.setattr("cuebook.tags.artwork.SECONDS_A_PICTURE", 0.2)
    assert art_of(artwork, sound=[slow]) is None
    assert artwork._worker is None
    monkeypatch.undo()
    (tmp_path / "cover.png").write_bytes(a_picture(GREEN))
    assert is_all(art_of(artwork, folders=[tmp_path]), GREEN)


def test_a_worker_that_hangs_is_ended_and_the_file_not_tried_again(artwork, tmp_path, monkeypatch):
    (tmp_path / "cover.png").write_bytes(a_picture())
    monkeypatch.setattr("cuebook.tags.artwork.SECONDS_WITHOUT_A_WORD", 0.0)
    assert art_of(artwork, folders=[tmp_path]) is None
    assert artwork._worker is None
    monkeypatch.setattr("cuebook.tags.artwork.WorkerProcess", None)  # another try would fail loudly
    assert art_of(artwork, folders=[tmp_path]) is None


def test_a_worker_that_was_killed_costs_one_picture_and_the_next_gets_a_fresh_one(artwork, tmp_path):
    for name in ("one", "two", "three"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "cover.png").write_bytes(a_picture())
    assert art_of(artwork, folders=[tmp_path / "one"])
    artwork._worker._process.kill()
    art_of(artwork, folders=[tmp_path / "two"])
    assert art_of(artwork, folders=[tmp_path / "three"])


# Kept pictures


def test_a_kept_picture_needs_no_worker_and_a_changed_file_is_made_anew(artwork, tmp_path):
    cover = tmp_path / "cover.png"
    cover.write_bytes(a_picture(GREEN))
    assert is_all(art_of(artwork, folders=[tmp_path]), GREEN)
    again = Artwork(DiskCache(tmp_path / "cache"))
    assert is_all(art_of(again, folders=[tmp_path]), GREEN)
    assert again._worker is None
    cover.write_bytes(a_picture(RED))
    os.utime(cover, ns=(1, 1))
    assert is_all(art_of(again, folders=[tmp_path]), RED)
    again.close()


def test_damaged_and_lost_pictures_are_made_again(artwork, tmp_path):
    (tmp_path / "cover.png").write_bytes(a_picture(GREEN))
    art_of(artwork, folders=[tmp_path])
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_bytes(kept.read_bytes()[:-5])
    assert is_all(art_of(artwork, folders=[tmp_path]), GREEN)
    shutil.rmtree(tmp_path / "cache")
    assert is_all(art_of(artwork, folders=[tmp_path]), GREEN)


def test_a_cancelled_search_ends_at_once_and_blames_no_file(artwork, tmp_path):
    class Cancelled:
        cancelled = True

    (tmp_path / "cover.png").write_bytes(a_picture())
    places = ArtPlaces("", (), (os.fsencode(tmp_path),))
    assert artwork.picture(places, 128, whole=False, cancel=Cancelled()) is None
    assert art_of(artwork, folders=[tmp_path])


# What gave no picture


def test_a_file_that_gave_no_picture_is_asked_again_after_a_while(artwork, tmp_path, monkeypatch):
    (tmp_path / "cover.png").write_bytes(a_picture())
    monkeypatch.setattr(artwork, "_make", lambda *_, **__: b"")  # too slow today
    assert art_of(artwork, folders=[tmp_path]) is None
    monkeypatch.undo()
    assert art_of(artwork, folders=[tmp_path]) is None
    later = time.monotonic() + TRIED_AGAIN_AFTER_SECONDS + 1
    monkeypatch.setattr("cuebook.tags.refused.monotonic", lambda: later)
    assert is_all(art_of(artwork, folders=[tmp_path]), GREEN)


def test_a_file_that_gave_no_picture_is_asked_again_once_it_changed(artwork, tmp_path):
    (tmp_path / "cover.png").write_bytes(b"no picture")
    assert art_of(artwork, folders=[tmp_path]) is None
    (tmp_path / "cover.png").write_bytes(a_picture())
    assert is_all(art_of(artwork, folders=[tmp_path]), GREEN)


def test_so_many_refusals_are_remembered_and_no_more(artwork, tmp_path, monkeypatch):
    monkeypatch.setattr("cuebook.tags.refused.MOST_REFUSED", 2)
    monkeypatch.setattr(artwork, "_make", lambda *_, **__: b"")
    for name in ("one", "two", "three"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "cover.png").write_bytes(b"no picture")
        assert art_of(artwork, folders=[tmp_path / name]) is None
    assert [os.path.basename(os.path.dirname(one.path)) for one in artwork._refused] == [b"two", b"three"]
