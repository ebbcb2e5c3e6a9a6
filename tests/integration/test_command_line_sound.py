"""The command line plays with the sound the settings ask for."""

import json

from cuebook.bootstrap import run
from cuebook.domain.sound import Levelling, Sound
from cuebook.playback.silent_backend import SilentBackend


def test_a_play_sounds_as_set_from_its_first_moment(tmp_path, weir_folder, monkeypatch, capsys):
    told = []
    monkeypatch.setattr(SilentBackend, "set_sound", lambda _, sound: told.append(sound))
    play = SilentBackend.play
    monkeypatch.setattr(SilentBackend, "play", lambda *what: [told.append("play"), play(*what)])
    (tmp_path / "settings.json").write_text(json.dumps({"levelling": "album", "fade": 150}))
    file = str(next(weir_folder.glob("*.wav")))
    assert run(["play", file, "--seconds", "0.1", "--audio", "silent", "--data-dir", str(tmp_path)]) == 0
    assert told[:2] == [Sound(Levelling.ALBUM, fade_ms=150), "play"]
    capsys.readouterr()
