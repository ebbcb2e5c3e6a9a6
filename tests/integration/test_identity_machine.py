"""Whatever is done to files, in any order and unseen: ratings stay with their recording, and only there."""

import os
import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from mutagen.flac import FLAC, Picture
from mutagen.id3 import APIC
from mutagen.mp3 import MP3, EasyMP3
from mutagen.oggvorbis import OggVorbis
from mutagen.wave import WAVE

from builders import cue_at, make_sound, make_wav, open_app, scan, tag_wav
from cuebook.tags.worker_pool import WorkerPool
from fakes.runtime import FakeRuntime

KINDS = ["wav", "flac", "mp3", "ogg"]
RECORDINGS = range(6)
ALBUMS = ["Harrow Weir", "Low Tide", "Salt"]
FOLDERS = ["one", "one/Weir", "one/Weir/Inner", "two", "two/Tide"]


@dataclass(frozen=True)
class Sound:
    """A file as the model has it. ``transcoded`` and ``retagged`` say what no scan has seen yet."""

    recording: int
    kind: str
    title: str
    album: str
    number: int
    transcoded: bool = False
    retagged: bool = False

    @property
    def position(self):
        return self.album, self.number


class SharedPool(WorkerPool):
    """Workers that outlive one app."""

    def close(self):
        """They are needed again."""


@pytest.fixture(scope="module")
def renders(ffmpeg, tmp_path_factory):
    """Every recording in every format, without tags."""
    folder, made = tmp_path_factory.mktemp("renders"), {}
    for recording in RECORDINGS:
        tone = 300 + 40 * recording
        make_wav(folder / f"{recording}.wav", seconds=0.4, tone=tone, rate=44_100)
        for kind in KINDS[1:]:
            make_sound(ffmpeg, folder / f"{recording}.{kind}", seconds=0.4, tone=tone)
        made |= {(recording, kind): (folder / f"{recording}.{kind}").read_bytes() for kind in KINDS}
    return made


@pytest.fixture
def shared_pool(monkeypatch):
    pool = SharedPool(1)
    monkeypatch.setattr("cuebook.tags.worker_pool.WorkerPool", lambda: pool)
    yield pool
    WorkerPool.close(pool)


def rating_of(recording):
    return 30 + 10 * recording


def write_tags(path, sound):
    """Write a file's names by the writer its format calls for."""
    names = {"title": sound.title, "album": sound.album, "artist": "Ida Quell"}
    if sound.kind == "wav":
        tag_wav(path, **names, album_artist="Ida Quell", number=sound.number)
        return
    tags = {"flac": FLAC, "mp3": EasyMP3, "ogg": OggVorbis}[sound.kind](path)
    if tags.tags is None:
        tags.add_tags()
    for name, text in {**names, "albumartist": "Ida Quell", "tracknumber": str(sound.number)}.items():
        tags[name] = text
    tags.save()


def change_art(path, sound, size):
    """Give a file a picture, or another."""
    if sound.kind == "flac":
        tags, picture = FLAC(path), Picture()
        tags.clear_pictures()
        picture.mime, picture.data = "image/png", bytes(size)
        tags.add_picture(picture)
    elif sound.kind == "ogg":
        tags = OggVorbis(path)
        tags["comment"] = "x" * size
    else:
        tags = WAVE(path) if sound.kind == "wav" else MP3(path)
        tags.tags.delall("APIC")
        tags.tags.add(APIC(encoding=3, mime="image/png", type=3, desc="", data=bytes(size)))
    tags.save()


class IdentityMachine(RuleBasedStateMachine):
    """Files, what the model knows of them, and what a listener may do to them."""

    renders: dict

    @initialize(kinds=st.lists(st.sampled_from(KINDS), min_size=3, max_size=len(RECORDINGS)))
    def begin(self, kinds):
        self.place = Path(tempfile.mkdtemp(prefix="cuebook-identity-"))
        self.files, self.attic, self.cues = {}, [], {}
        self.rated, self.untraceable = {}, set()
        self.names = self.clock = 0
        for folder in FOLDERS:
            (self.place / folder).mkdir(parents=True, exist_ok=True)
        for root in ("one", "two"):  # so that neither is ever empty
            make_wav(self.place / root / "anchor.wav", tone=900 + len(root), seconds=0.1, title=f"At {root}")
        for recording, kind in enumerate(kinds):
            sound = Sound(recording, kind, f"Cue {recording}", ALBUMS[0], recording + 1)
            self._write(self.place / f"one/{recording}.{kind}", sound)
        self.app = open_app(self.place / "data", FakeRuntime())
        self.scan()

    def teardown(self):
        if hasattr(self, "app"):
            self.scan()
            self.app.close()
        if hasattr(self, "place"):
            shutil.rmtree(self.place)

    def _write(self, path, sound):
        path.write_bytes(self.renders[sound.recording, sound.kind])
        write_tags(path, sound)
        self.files[path] = sound
        self._later(path)

    def _later(self, path):
        """Give what was written a time of its own; tests are faster than a file system's clock."""
        self.clock += 1
        os.utime(path, (1_700_000_000 + self.clock,) * 2)

    def _pick(self, number):
        return sorted(self.files)[number % len(self.files)]

    def _fresh_path(self, folder, kind):
        self.names += 1
        return self.place / folder / f"{self.names} file.{kind}"

    # What the listener does

    @rule(which=st.integers(0, 99))
    def rate(self, which):
        known = sorted(path for path in self.files if path in self.cues)
        if known:
            path = known[which % len(known)]
            cue, recording = self.cues[path]
            if recording == self.files[path].recording:
                self.app.ratings.rate([cue], rating_of(recording))
                self.rated[cue] = recording

    @precondition(lambda self: self.files)
    @rule(which=st.integers(0, 99), album=st.sampled_from(ALBUMS), number=st.integers(1, 6))
    def retag(self, which, album, number):
        path = self._pick(which)
        sound = self.files[path]
        self.names += 1
        title = f"Cue {sound.recording} so {self.names}"
        sound = replace(sound, title=title, album=album, number=number, retagged=True)
        write_tags(path, sound)
        self._later(path)
        self.files[path] = sound

    @precondition(lambda self: self.files)
    @rule(which=st.integers(0, 99), size=st.integers(100, 50_000))
    def change_art(self, which, size):
        path = self._pick(which)
        change_art(path, self.files[path], size)
        self._later(path)

    @precondition(lambda self: self.files)
    @rule(which=st.integers(0, 99), folder=st.sampled_from(FOLDERS))
    def move(self, which, folder):
        path = self._pick(which)
        target = self._fresh_path(folder, self.files[path].kind)
        path.rename(target)
        self.files[target] = self.files.pop(path)

    @precondition(lambda self: len(self.files) > 1)
    @rule(first=st.integers(0, 99), second=st.integers(0, 99))
    def swap_names(self, first, second):
        one, other = self._pick(first), self._pick(second)
        if one == other:
            return
        between = self.place / "between"
        one.rename(between)
        other.rename(one)
        between.rename(other)
        self.files[one], self.files[other] = self.files[other], self.files[one]

    @precondition(lambda self: self.files and len(self.files) < 12)
    @rule(which=st.integers(0, 99), folder=st.sampled_from(FOLDERS))
    def duplicate(self, which, folder):
        path = self._pick(which)
        sound = self.files[path]
        target = self._fresh_path(folder, sound.kind)
        shutil.copyfile(path, target)
        self._later(target)
        self.files[target] = sound
        self.untraceable.add(sound.recording)

    @precondition(lambda self: self.files)
    @rule(which=st.integers(0, 99), kind=st.sampled_from(KINDS))
    def replace_by_a_transcode(self, which, kind):
        path = self._pick(which)
        sound = self.files[path]
        if kind != sound.kind:
            path.unlink()
            del self.files[path]
            self._write(path.with_suffix("." + kind), replace(sound, kind=kind, transcoded=True))

    @precondition(lambda self: self.files)
    @rule(which=st.integers(0, 99))
    def delete(self, which):
        path = self._pick(which)
        kept = self.place / f"attic {len(self.attic)} {self.names}"
        path.rename(kept)
        self.attic.append((kept, self.files.pop(path)))

    @precondition(lambda self: self.attic)
    @rule(which=st.integers(0, 99), folder=st.sampled_from(FOLDERS))
    def bring_back(self, which, folder):
        kept, sound = self.attic.pop(which % len(self.attic))
        target = self._fresh_path(folder, sound.kind)
        kept.rename(target)
        self.files[target] = sound

    @rule()
    def scan(self):
        scan(self.app, self.place / "one", self.place / "two")
        self.cues = {}
        for path, sound in self.files.items():
            cue = cue_at(self.app, path)
            assert cue is not None, path
            self.cues[path] = cue, sound.recording
            if sound.transcoded and sound.retagged:
                self.untraceable.add(sound.recording)
        self._check()
        for path, sound in self.files.items():
            self.files[path] = replace(sound, transcoded=False, retagged=False)

    # What must hold

    def _check(self):
        recordings, positions = {}, {}
        for path, (cue, recording) in self.cues.items():
            sound = self.files[path]
            assert recordings.setdefault(cue, recording) == recording, "distinct cues were merged"
            assert positions.setdefault(cue, sound.position) == sound.position, "two places are one cue"
            rating = self.app.reading.cue(cue).rating
            assert rating in {None, rating_of(recording)}, "a rating is on another recording"
        rated = set(self.rated.values())
        for cue, recording in self.cues.values():
            if recording in rated and recording not in self.untraceable:
                assert self.app.reading.cue(cue).rating == rating_of(recording), "a rating was lost"
        for cue, recording in self.rated.items():
            assert self.app.reading.cue(cue).rating == rating_of(recording), "a rated cue forgot it"


def run(renders, examples):
    wishes = settings(
        phases=[Phase.generate],
        max_examples=examples,
        stateful_step_count=20,
        suppress_health_check=list(HealthCheck),
        database=None,
        print_blob=False,
    )
    made = type("Identity", (IdentityMachine,), {"renders": renders})
    run_state_machine_as_test(made, settings=wishes)


@pytest.mark.usefixtures("shared_pool")
def test_ratings_stay_with_their_recording(renders):
    run(renders, 30)


@pytest.mark.nightly
@pytest.mark.usefixtures("shared_pool")
def test_ratings_stay_with_their_recording_for_ten_thousand_steps(renders):
    run(renders, 500)
