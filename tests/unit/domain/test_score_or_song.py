import pytest

from cuebook.domain.catalogue import CueKind
from cuebook.domain.score_or_song import guess_kind
from cuebook.domain.sound_file import AudioType, SoundFile


def guess(**tags):
    return guess_kind(SoundFile(AudioType.FLAC, "s", 1, **tags))[0]


@pytest.mark.parametrize(
    ("tags", "kind"),
    [
        ({"artist": "Ida Quell", "composers": ("Ida Quell",)}, CueKind.SCORE),
        ({"artist": "Ida Quell", "composers": ("Quell, Ida",)}, CueKind.SCORE),
        ({"artist": "Weir Philharmonic Orchestra", "composers": ("Ida Quell",)}, CueKind.SCORE),
        (
            {"artist": "The Breakwaters", "composers": ("J. Moss",), "album_artist": "Various Artists"},
            CueKind.SONG,
        ),
        ({"artist": "Ada Quill", "composers": ("Ida Quell",), "album_artist": "Ida Quell"}, CueKind.SONG),
        (
            {"title": "Last Boat (feat. Ada Quill)", "artist": "Ida Quell", "composers": ("Ida Quell",)},
            CueKind.SONG,
        ),
        ({"artist": "Ida Quell", "composers": ("Ida Quell",), "lyricists": ("A. Quill",)}, CueKind.SONG),
        ({"composers": ("Ida Quell",)}, CueKind.UNKNOWN),
        ({"artist": "The Breakwaters", "album_artist": "Various Artists"}, CueKind.UNKNOWN),
        (
            {"title": "Night Swim (Alternate)", "artist": "Ida Quell", "composers": ("Ida Quell",)},
            CueKind.ALTERNATE,
        ),
        ({"title": "Weir Suite", "artist": "Ida Quell", "composers": ("Ida Quell",)}, CueKind.SUITE),
        ({"title": "Night Swim"}, CueKind.UNKNOWN),
        (
            {"title": "Weir Waltz (Source)", "artist": "Ida Quell", "composers": ("Ida Quell",)},
            CueKind.SOURCE,
        ),
        ({"title": "Dancing at the Lock (Source Music)"}, CueKind.SOURCE),
        ({"title": "Mill Street Stomp [Jukebox]"}, CueKind.SOURCE),
        ({"title": "Harbour Tango (Radio)"}, CueKind.SOURCE),
        ({"title": "Weir Song (Radio Edit)", "artist": "Ida Quell", "lyricists": ("A",)}, CueKind.SONG),
        (
            {"title": "The Source of the River", "artist": "Ida Quell", "composers": ("Ida Quell",)},
            CueKind.SCORE,
        ),
        (
            {"artist": "Ida Quell", "composers": ("Ida Quell",), "performers": ("Ada Quill (lead vocals)",)},
            CueKind.SONG,
        ),
        (
            {"artist": "Ida Quell", "composers": ("Ida Quell",), "performers": ("Weir Choir (vocals)",)},
            CueKind.SCORE,
        ),
        (
            {"artist": "Ida Quell", "composers": ("Ida Quell",), "performers": ("Jo Moss (violin)",)},
            CueKind.SCORE,
        ),
        (
            {"title": "Homeward", "artist": "Ida Quell; vocals: Ada Quill", "composers": ("Ida Quell",)},
            CueKind.SONG,
        ),
        ({"title": "Night Swim (Film Version)", "artist": "Ida Quell"}, CueKind.ALTERNATE),
        ({"title": "Alternate Routes", "artist": "Ida Quell", "composers": ("Ida Quell",)}, CueKind.SCORE),
    ],
)
def test_kinds_are_guessed_from_tags_or_left_unknown(tags, kind):
    assert guess(**tags) is kind


def test_every_guess_says_why():
    assert all(
        guess_kind(SoundFile(AudioType.FLAC, "s", 1, artist=artist))[1] for artist in ("", "A", "B Orchestra")
    )
