from cuebook.domain.identity import CueKeys, KnownCue, recognise
from cuebook.domain.sound_file import FileStamp

KEYS = CueKeys("sig-1", "Ida Quell", "Weir", 1, 3, "Night Swim", 170_000)


def known(name="cue", keys=KEYS, paths=(b"/a",)):
    return KnownCue(name, keys, tuple(FileStamp(path, 1, 2, 3, 4) for path in paths))


def everything_is_there(_path):
    return True


def nothing_is_there(_path):
    return False


def test_a_moved_and_retagged_file_is_the_same_cue():
    retagged = KEYS._replace(album="Another", title="Schwimmen", number=9)
    assert recognise(retagged, [known()], nothing_is_there) == "cue"


def test_a_copy_on_another_album_is_another_cue():
    copy = KEYS._replace(album="Greatest", number=12)
    assert recognise(copy, [known()], everything_is_there) is None


def test_a_copy_at_the_same_place_is_the_same_cue():
    assert recognise(KEYS, [known()], everything_is_there) == "cue"


def test_a_transcode_finds_the_cue_that_lost_its_file():
    transcode = KEYS._replace(signature="sig-2", duration_ms=171_500)
    assert recognise(transcode, [known()], nothing_is_there) == "cue"


def test_a_transcode_beside_the_original_is_not_merged_unasked():
    assert recognise(KEYS._replace(signature="sig-2"), [known()], everything_is_there) is None


def test_a_transcode_that_two_cues_answer_to_is_not_guessed():
    twins = [known("one"), known("two", paths=(b"/b",))]
    assert recognise(KEYS._replace(signature="sig-2"), twins, nothing_is_there) is None


def test_a_transcode_finds_a_cue_that_is_known_by_several_keys():
    twice = [known(), known(keys=KEYS._replace(signature="sig-0", duration_ms=171_000))]
    assert recognise(KEYS._replace(signature="sig-2"), twice, nothing_is_there) == "cue"


def test_another_length_is_another_recording():
    longer = KEYS._replace(signature="sig-2", duration_ms=180_000)
    assert recognise(longer, [known()], nothing_is_there) is None


def test_two_recordings_without_tags_are_two_cues():
    bare = CueKeys("sig-9", "", "folder", None, None, "", 60_000)
    other = bare._replace(signature="sig-8")
    assert recognise(other, [known(keys=bare)], everything_is_there) is None
