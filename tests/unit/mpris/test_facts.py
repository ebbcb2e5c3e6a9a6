"""How things stand in the words and types of MPRIS: whatever tags say, the bus can take it."""

import math
from html import unescape

import pytest
from dbus_fast import Message, MessageType, SignatureTree, Variant
from dbus_fast.validators import is_object_path_valid
from hypothesis import given
from hypothesis import strategies as st

from builders import a_cue
from cuebook.domain.queue import Repeat
from cuebook.domain.standing import PlayState, Standing
from cuebook.mpris.facts import facts, metadata, percent, sayable, track_path
from cuebook.mpris.notices import plain

TYPES = {
    "mpris:trackid": "o",
    "mpris:length": "x",
    "mpris:artUrl": "s",
    "xesam:title": "s",
    "xesam:album": "s",
    "xesam:artist": "as",
    "xesam:albumArtist": "as",
    "xesam:composer": "as",
    "xesam:trackNumber": "i",
    "xesam:discNumber": "i",
    "xesam:contentCreated": "s",
    "xesam:url": "s",
    "xesam:userRating": "d",
}
any_text = st.text(st.characters(exclude_categories=()))  # halves of characters and NUL, too
numbers = st.none() | st.integers(-(2**70), 2**70)
cues = st.builds(
    a_cue,
    id=any_text.filter(bool),
    title=any_text,
    artist=any_text,
    album=any_text,
    album_artist=any_text,
    composers=st.lists(any_text).map(tuple),
    disc=numbers,
    number=numbers,
    year=numbers,
    rating=st.none() | st.integers(20, 100),
    path=st.binary(),
)


def sent(value):
    """What arrives of metadata at the other end of the bus."""
    message = Message(
        message_type=MessageType.SIGNAL,
        path="/a",
        interface="a.b",
        member="c",
        signature="a{sv}",
        body=[value],
        serial=1,
    )
    return message._marshall(False)


@given(cues, numbers, any_text)
def test_whatever_tags_say_is_sent_in_the_types_of_mpris(cue, length, art):
    told = metadata(cue, length, art)
    SignatureTree("a{sv}").verify([told])
    sent(told).decode("latin-1")
    assert {name: value.type.signature for name, value in told.items()}.items() <= TYPES.items()
    for value in told.values():
        texts = value.value if isinstance(value.value, list) else [value.value]
        for text in texts:
            assert not isinstance(text, str) or "\0" not in text.encode("utf-8").decode()


def test_lengths_are_in_microseconds_and_ratings_up_to_one():
    told = metadata(a_cue(rating=90, disc=None), 61_500, "")
    assert told["mpris:length"] == Variant("x", 61_500_000)
    assert told["xesam:userRating"] == Variant("d", 0.9)
    assert told["xesam:contentCreated"] == Variant("s", "1988")
    assert "xesam:discNumber" not in told
    assert "mpris:artUrl" not in told


alike = any_text | st.text("_-.2d", max_size=4)


@given(alike, alike)
def test_two_cues_never_share_a_path(one, other):
    for cue in (one, other):
        assert is_object_path_valid(track_path(cue + "x"))
    assert (track_path(one) == track_path(other)) == (one == other)


@given(st.floats())
def test_a_volume_stays_within_what_there_is(volume):
    wished = percent(volume)
    if math.isnan(volume):
        assert wished is None
    else:
        assert 0 <= wished <= 100
        assert volume <= 1 or wished == 100


@given(any_text)
def test_no_markup_comes_of_a_name(text):
    shown = plain(text, markup=True)
    assert "<" not in shown
    assert unescape(shown) == unescape(sayable(text).replace("&", "&amp;"))
    assert plain(text, markup=False) == sayable(text)


@pytest.mark.parametrize(
    ("standing", "expected"),
    [
        (
            Standing(),
            {"PlaybackStatus": "Stopped", "CanSeek": False, "CanPause": False, "CanGoPrevious": False},
        ),
        (Standing(cue=a_cue(), state=PlayState.PAUSED), {"PlaybackStatus": "Paused", "CanSeek": False}),
        (Standing(cue=a_cue(), state=PlayState.PLAYING, length_ms=1), {"CanSeek": True, "CanPause": True}),
        (Standing(repeat=Repeat.CUE, volume=35), {"LoopStatus": "Track", "Volume": 0.35, "CanGoNext": False}),
    ],
)
def test_what_can_be_done_follows_from_what_plays(standing, expected):
    found = facts(standing, "")
    assert {name: found[name] for name in expected} == expected
