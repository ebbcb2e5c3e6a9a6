"""One file that holds several cues: found, kept through whatever becomes of file and sheet, and played."""

import os
import shutil
import subprocess

import pytest
from mutagen.flac import FLAC
from mutagen.id3 import CHAP, CTOC, ID3, TALB, TIT2, CTOCFlags

from builders import make_flac, make_sound, make_wav, open_app, scan
from cuebook.cli.json_shapes import cue_json
from cuebook.domain.catalogue import FileState
from cuebook.domain.cue_sheet import CueSheetError
from cuebook.domain.listening import LogFilter
from cuebook.domain.sound_file import ProblemKind
from cuebook.services.looking import look_at
from cuebook.services.scan_order import ScanOrder
from cuebook.services.search_language import read_search
from fakes.runtime import FakeRuntime, Never

SHEET = """\
REM DATE 1988
PERFORMER "Ida Quell"
TITLE "Harrow Weir"
FILE "weir.wav" WAVE
  TRACK 01 AUDIO
    TITLE "Opening"
    INDEX 01 00:00:00
  TRACK 02 AUDIO
    TITLE "Night Swim"
    INDEX 00 00:01:70
    INDEX 01 00:02:00
  TRACK 03 AUDIO
    TITLE "Homeward"
    INDEX 01 00:05:00
"""
PLACES = [("Opening", 0, 2_000), ("Night Swim", 2_000, 3_000), ("Homeward", 5_000, 3_000)]


@pytest.fixture
def app(tmp_path):
    app = open_app(tmp_path / "data")
    yield app
    app.close()


@pytest.fixture
def weir(tmp_path):
    """A folder with one recording of eight seconds and the sheet that parts it."""
    folder = tmp_path / "music" / "Harrow Weir"
    make_wav(folder / "weir.wav", seconds=8)
    (folder / "weir.cue").write_text(SHEET)
    return folder


def cues(app, state=FileState.PRESENT):
    return [cue for cue in app.reading.find_cues()[1] if cue.state is state]


def places(app):
    return [(cue.title, cue.start_ms, cue.duration_ms) for cue in cues(app)]


def by_title(app):
    return {cue.title: cue for cue in cues(app)}


def rate_each(app):
    """Rate cues 20, 40, 60 in the order of the album, and give the ratings by title."""
    ratings = {}
    for rating, cue in zip((20, 40, 60), cues(app), strict=True):
        app.ratings.rate([cue.id], rating)
        ratings[cue.title] = (cue.id, rating)
    return ratings


def ratings(app):
    return {cue.title: (cue.id, cue.rating) for cue in cues(app)}


def test_a_sheet_beside_a_file_makes_its_tracks_cues(app, weir):
    report = scan(app, weir)
    assert (report.added, report.problems) == (1, [])
    assert places(app) == PLACES
    opening = cues(app)[0]
    assert (opening.number, opening.artist, opening.album) == (1, "Ida Quell", "Harrow Weir")
    assert opening.year == 1988
    assert {cue.path for cue in cues(app)} == {os.fsencode(weir / "weir.wav")}


def test_each_part_has_its_own_place_in_the_file_to_play(app, weir):
    scan(app, weir)
    found = [app.reading.source(cue.id) for cue in cues(app)]
    assert [(source.start_ms, source.stop_ms, source.duration_ms) for source in found] == [
        (0, 2_000, 2_000),
        (2_000, 5_000, 3_000),
        (5_000, None, 3_000),
    ]


def test_the_command_line_says_where_in_which_file_a_part_begins(app, weir):
    scan(app, weir)
    (swim,) = [cue_json(cue) for cue in cues(app) if cue.title == "Night Swim"]
    assert (swim["start_ms"], swim["duration_s"]) == (2_000, 3.0)
    assert swim["uri"] == (weir / "weir.wav").as_uri()


def test_a_second_scan_reads_nothing_again(app, weir, monkeypatch):
    scan(app, weir)
    asked = []
    monkeypatch.setattr(app.tags, "read", lambda paths, _cancel: asked.extend(paths) or iter(()))
    report = scan(app, weir)
    assert (asked, report.unchanged, report.missing, report.problems) == ([], 1, 0, [])
    assert places(app) == PLACES


def test_a_play_of_a_part_is_kept_in_the_cues_own_time(tmp_path, weir):
    app = open_app(tmp_path / "still", FakeRuntime())
    scan(app, weir)
    opening, swim, homeward = cues(app)
    app.player.open([opening.id, swim.id, homeward.id])
    app.runtime.advance(2_500)
    assert app.player.current == swim.id
    assert app.player.position_ms == pytest.approx(500, abs=50)
    assert app.player.duration_ms == 3_000
    app.player.seek(2_000)
    app.runtime.advance(500)
    assert app.player.position_ms == pytest.approx(2_500, abs=50)
    app.runtime.advance(5_000)
    assert app.player.current is None
    heard = {cue.title: app.reading.heard(cue.id)[0].spans for cue in (opening, swim, homeward)}
    app.close()
    assert heard["Opening"] == ((0, 2_000),)
    assert [start for start, _ in heard["Night Swim"]] == [0, 2_000]
    assert heard["Night Swim"][-1][1] == 3_000
    assert heard["Homeward"] == ((0, 3_000),)


def test_ratings_of_parts_stay_when_titles_in_the_sheet_are_put_right(app, weir):
    scan(app, weir)
    before = rate_each(app)
    (weir / "weir.cue").write_text(SHEET.replace("Night Swim", "Swim by Night"))
    scan(app, weir)
    assert ratings(app)["Swim by Night"] == before["Night Swim"]
    assert len(cues(app)) == 3


def test_ratings_of_parts_stay_when_an_index_is_moved_a_little(app, weir):
    scan(app, weir)
    before = rate_each(app)
    (weir / "weir.cue").write_text(SHEET.replace("INDEX 01 00:02:00", "INDEX 01 00:02:20"))
    scan(app, weir)
    assert ratings(app) == before
    assert places(app)[1] == ("Night Swim", 2_267, 2_733)


def test_ratings_of_parts_stay_when_the_file_is_tagged_anew(ffmpeg, app, tmp_path):
    folder = tmp_path / "music"
    sound = make_flac(ffmpeg, folder / "weir.flac", seconds=8)
    (folder / "weir.cue").write_text(SHEET)
    scan(app, folder)
    before = rate_each(app)
    tags = FLAC(sound)
    tags["album"], tags["albumartist"] = "Harrow Weir (Complete)", "Ida Quell & Friends"
    tags.save()
    scan(app, folder)
    assert ratings(app) == before
    assert {cue.album for cue in cues(app)} == {"Harrow Weir (Complete)"}


def test_ratings_of_parts_stay_when_the_file_is_compressed_anew(ffmpeg, app, tmp_path):
    folder = tmp_path / "music"
    sound = make_flac(ffmpeg, folder / "weir.flac", seconds=8)
    (folder / "weir.cue").write_text(SHEET)
    scan(app, folder)
    before = rate_each(app)
    command = [ffmpeg, "-y", "-loglevel", "error", "-i", sound, folder / "weir.opus"]
    subprocess.run(command, check=True)
    sound.unlink()
    scan(app, folder)
    assert ratings(app) == before
    assert {cue.path for cue in cues(app)} == {os.fsencode(folder / "weir.opus")}


def test_ratings_of_parts_stay_when_file_and_sheet_move_and_are_renamed(app, weir):
    scan(app, weir.parent)
    before = rate_each(app)
    elsewhere = weir.with_name("Elsewhere")
    weir.rename(elsewhere)
    (elsewhere / "weir.wav").rename(elsewhere / "harrow.wav")
    (elsewhere / "weir.cue").unlink()
    (elsewhere / "harrow.cue").write_text(SHEET.replace("weir.wav", "harrow.wav"))
    report = scan(app, weir.parent)
    assert (report.moved, report.missing) == (1, 0)
    assert ratings(app) == before


def test_without_its_sheet_the_file_is_one_cue_and_with_it_all_ratings_are_back(app, weir):
    whole_before = weir / "weir.cue"
    whole_before.rename(weir / "weir.aside")
    scan(app, weir)
    (whole,) = cues(app)
    app.ratings.rate([whole.id], 100)
    (weir / "weir.aside").rename(weir / "weir.cue")
    scan(app, weir)
    before = rate_each(app)
    assert cues(app, FileState.MISSING) == []

    (weir / "weir.cue").rename(weir / "weir.aside")
    scan(app, weir)
    assert [(cue.id, cue.rating, cue.duration_ms) for cue in cues(app)] == [(whole.id, 100, 8_000)]
    assert len(cues(app, FileState.MISSING)) == 3

    (weir / "weir.aside").rename(weir / "weir.cue")
    scan(app, weir)
    assert ratings(app) == before
    assert places(app) == PLACES


def test_a_file_beside_which_a_sheet_now_lies_is_known(app, weir):
    (weir / "weir.cue").rename(weir / "weir.aside")
    scan(app, weir)
    (weir / "weir.aside").rename(weir / "weir.cue")
    (root,) = app.reading.roots()
    with app.storage.reader() as reading:
        look = look_at(root, reading, app.tags, ScanOrder(), Never())
    assert look.met_before == {stamp.path for stamp in look.fresh} == {os.fsencode(weir / "weir.wav")}


def test_a_file_that_is_cut_into_parts_is_no_lost_file_and_keeps_its_history(tmp_path, weir):
    app = open_app(tmp_path / "still", FakeRuntime())
    (weir / "weir.cue").rename(weir / "weir.aside")
    scan(app, weir)
    (whole,) = cues(app)
    app.player.pick([whole.id], 0)
    app.runtime.advance(8_500)
    (weir / "weir.aside").rename(weir / "weir.cue")
    scan(app, weir)
    (score,) = app.reading.scores()
    assert (score.main_album.cues, score.main_album.duration_ms) == (3, 8_000)
    assert app.reading.find_cues(read_search("weir missing:yes"))[0] == 0
    (play,) = app.reading.log_rows(app.reading.log_ids(LogFilter()))
    assert (play.cue, play.title, play.listen) == (whole.id, whole.title, True)
    before = app.storage.derived_rows()
    assert app.checkup.rebuild().ok
    assert app.storage.derived_rows() == before
    (weir / "weir.cue").rename(weir / "weir.aside")
    scan(app, weir)
    assert app.reading.cue(whole.id).listens == 1
    app.close()


def test_a_whole_file_that_lies_elsewhere_too_stays_when_one_of_them_is_cut(app, weir, tmp_path):
    sheet = (weir / "weir.cue").rename(weir / "weir.aside")
    (tmp_path / "music" / "copy").mkdir()
    shutil.copy(weir / "weir.wav", tmp_path / "music" / "copy" / "weir.wav")
    scan(app, tmp_path / "music")
    before = {cue.id for cue in cues(app)}
    sheet.rename(weir / "weir.cue")
    scan(app, tmp_path / "music")
    assert len(cues(app)) == 4
    assert len(before & {cue.id for cue in cues(app)}) == 1


def test_a_whole_file_written_over_by_another_recording_is_a_lost_cue(app, weir):
    (weir / "weir.cue").rename(weir / "weir.aside")
    scan(app, weir)
    (whole,) = cues(app)
    make_wav(weir / "weir.wav", seconds=9, tone=990, title="Another", album="Elsewhere")
    scan(app, weir)
    assert [cue.id for cue in cues(app, FileState.MISSING)] == [whole.id]


def test_a_file_in_parts_that_is_gone_takes_them_all_along_and_brings_them_back(app, weir):
    make_wav(weir / "other.wav", tone=900)
    scan(app, weir)
    before = rate_each_of(app, [title for title, _, _ in PLACES])
    (weir / "weir.wav").rename(weir.parent / "aside.wav")
    scan(app, weir)
    assert {cue.title for cue in cues(app, FileState.MISSING)} == set(before)
    (weir.parent / "aside.wav").rename(weir / "weir.wav")
    scan(app, weir)
    assert {title: ratings(app)[title] for title in before} == before


def rate_each_of(app, titles):
    found = by_title(app)
    for rating, title in zip((20, 40, 60), titles, strict=True):
        app.ratings.rate([found[title].id], rating)
    return {title: (found[title].id, rating) for rating, title in zip((20, 40, 60), titles, strict=True)}


def test_two_copies_of_a_file_with_its_sheet_are_the_same_cues(app, weir):
    copy = weir.with_name("Copy")
    copy.mkdir()
    for name in ("weir.wav", "weir.cue"):
        (copy / name).write_bytes((weir / name).read_bytes())
    scan(app, weir.parent)
    assert len(cues(app)) == 3


def test_two_tracks_of_one_name_number_and_length_are_two_cues(app, weir):
    (weir / "weir.cue").write_text(
        'FILE "weir.wav" WAVE\nTRACK 01 AUDIO\nTITLE X\nINDEX 01 00:00:00\n'
        "TRACK 01 AUDIO\nTITLE X\nINDEX 01 00:04:00\n"
    )
    scan(app, weir)
    assert places(app) == [("X", 0, 4_000), ("X", 4_000, 4_000)]


@pytest.mark.parametrize(
    ("sheet", "name", "sound"),
    [
        ("weir.cue", "weir.wav", "weir.flac"),
        ("weir.cue", "WEIR.WAV", "Weir.wav"),
        ("weir.cue", r"D:\Rips\weir.wav", "weir.wav"),
        ("Harrow Weir.cue", "CDImage.wav", "Harrow Weir.wav"),
        ("we\u0301ir.cue", "we\u0301ir.wav", "w\u00e9ir.wav"),
    ],
)
def test_a_sheet_finds_its_file_under_the_name_it_has_by_now(ffmpeg, app, tmp_path, sheet, name, sound):
    folder = tmp_path / "music"
    make_sound(ffmpeg, folder / sound, seconds=8)
    (folder / sheet).write_text(SHEET.replace("weir.wav", name))
    scan(app, folder)
    assert [title for title, _, _ in places(app)] == ["Opening", "Night Swim", "Homeward"]


@pytest.mark.parametrize("name", ["../weir.wav", "http://weir.example/weir.wav", r"..\weir.wav"])
def test_a_sheet_never_leads_out_of_its_folder(app, weir, name):
    sheet = weir / "sub"
    sheet.mkdir()
    (weir / "weir.cue").rename(sheet / "weir.cue")
    (sheet / "weir.cue").write_text(SHEET.replace("weir.wav", name))
    make_wav(sheet / "weir.wav", seconds=8, tone=900)
    report = scan(app, weir)
    assert [duration for _, _, duration in places(app)] == [8_000, 8_000]
    assert [problem.kind for problem in report.problems] == [ProblemKind.CUE_SHEET]


def test_several_files_of_one_sheet_are_each_parted(app, tmp_path):
    folder = tmp_path / "music"
    for tone, side in ((400, "A"), (500, "B")):
        make_wav(folder / f"Side {side}.wav", seconds=4, tone=tone)
    (folder / "weir.cue").write_text(
        'TITLE Weir\nFILE "Side A.wav" WAVE\n'
        "TRACK 01 AUDIO\nINDEX 01 00:00:00\nTRACK 02 AUDIO\nINDEX 01 00:01:00\n"
        'FILE "Side B.wav" WAVE\n'
        "TRACK 03 AUDIO\nINDEX 01 00:00:00\nTRACK 04 AUDIO\nINDEX 01 00:03:00\n"
    )
    scan(app, folder)
    assert places(app) == [
        ("Track 1", 0, 1_000),
        ("Track 2", 1_000, 3_000),
        ("Track 3", 0, 3_000),
        ("Track 4", 3_000, 1_000),
    ]


def test_a_sheet_of_one_track_a_file_only_gives_names(app, tmp_path):
    folder = tmp_path / "music"
    make_wav(folder / "1.wav", tone=400)
    make_wav(folder / "2.wav", tone=500, title="Tagged", album="Weir", number=9)
    (folder / "weir.cue").write_text(
        'TITLE Weir\nFILE "1.wav" WAVE\nTRACK 01 AUDIO\nTITLE "Opening"\nINDEX 01 00:00:00\n'
        "TRACK 02 AUDIO\nTITLE Swim\nINDEX 00 00:00:70\n"
        'FILE "2.wav" WAVE\nINDEX 01 00:00:00\n'
    )
    report = scan(app, folder)
    assert [(cue.title, cue.number, cue.album, cue.start_ms) for cue in cues(app)] == [
        ("Opening", 1, "Weir", 0),
        ("Tagged", 9, "Weir", 0),
    ]
    assert report.problems == []


def test_a_sheet_that_does_not_fit_is_a_problem_until_it_is_put_right(app, weir):
    sheet = weir / "weir.cue"
    sheet.write_text(SHEET.replace("00:05:00", "00:50:00"))
    (problem,) = scan(app, weir).problems
    assert (problem.path, problem.kind) == (os.fsencode(sheet), ProblemKind.CUE_SHEET)
    assert "track 3 would begin at 0:50, and the file ends at 0:08" in problem.reason
    assert [duration for _, _, duration in places(app)] == [8_000]
    assert scan(app, weir).problems == [problem]
    sheet.write_text(SHEET)
    assert scan(app, weir).problems == []
    assert places(app) == PLACES
    assert scan(app, weir).problems == []


def test_a_sheet_that_could_not_be_read_is_read_again_when_that_is_asked_for(app, weir, monkeypatch):
    def refusing(_path):
        raise CueSheetError("it cannot be read: Permission denied")

    with monkeypatch.context() as forbidden:
        forbidden.setattr(app.tags, "cue_sheet", refusing)
        assert len(scan(app, weir).problems) == 1
    assert len(scan(app, weir).problems) == 1
    app.scanner.read_again([os.fsencode(weir / "weir.cue")])
    app.runtime.run_until(lambda: not app.scanner.scanning)
    assert app.scanner.last_report.problems == []
    assert places(app) == PLACES


def test_a_problem_goes_with_its_sheet(app, weir):
    (weir / "weir.cue").write_text("A poem.")
    assert len(scan(app, weir).problems) == 1
    (weir / "weir.cue").unlink()
    assert scan(app, weir).problems == []


def test_a_sheet_whose_file_is_not_there_is_a_problem_unless_the_tracks_lie_there_one_by_one(app, tmp_path):
    folder = tmp_path / "music"
    make_wav(folder / "1.wav", tone=400)
    (folder / "sheet.cue").write_text(SHEET)
    (problem,) = scan(app, folder).problems
    assert "no file named “weir.wav”" in problem.reason
    for number in (2, 3):
        make_wav(folder / f"{number}.wav", tone=400 + 50 * number)
    (folder / "sheet.cue").write_text(SHEET + "\n")
    assert scan(app, folder).problems == []


def test_of_two_sheets_the_one_that_fits_holds(app, weir):
    (weir / "a long one.cue").write_text(SHEET.replace("00:05:00", "00:50:00"))
    report = scan(app, weir)
    assert report.problems == []
    assert places(app) == PLACES


def test_of_two_sheets_that_fit_the_one_of_the_files_own_name_holds(app, weir):
    (weir / "another.cue").write_text(SHEET.replace("Opening", "Main Titles"))
    scan(app, weir)
    assert places(app) == PLACES


def test_hostile_sheets_are_problems_in_words_and_the_scan_goes_on(app, weir):
    (weir / "big.cue").write_bytes(b'FILE "weir.wav" WAVE\n' * 500_000)
    (weir / "many.cue").write_bytes(b"TRACK 01 AUDIO\nINDEX 01 00:00:00\n" * 28_000)
    (weir / "nulls.cue").write_bytes(b"\0" * 5_000)
    (weir / "noise.cue").write_bytes(bytes(range(256)) * 100)
    os.mkfifo(weir / "pipe.cue")
    (weir / "zero.cue").symlink_to("/dev/zero")
    (weir / "nowhere.cue").symlink_to(weir / "nothing")
    (weir / "loop.cue").symlink_to(weir / "loop.cue")
    (weir / "folder.cue").mkdir()
    report = scan(app, weir)
    assert report.error is None
    assert sorted(os.path.basename(problem.path) for problem in report.problems) == [
        b"big.cue",
        b"many.cue",
        b"noise.cue",
        b"nulls.cue",
    ]
    assert all(problem.reason for problem in report.problems)
    assert places(app) == PLACES


def test_a_file_in_parts_that_may_not_be_read_stays_its_cues(app, weir, monkeypatch):
    from cuebook.domain.sound_file import FileProblem

    scan(app, weir)
    before = rate_each(app)

    def refusing(paths, _cancel):
        for path in paths:
            yield path, FileProblem(path, ProblemKind.UNREADABLE, "it cannot be read: Permission denied")

    with monkeypatch.context() as forbidden:
        forbidden.setattr(app.tags, "read", refusing)
        os.utime(weir / "weir.wav")
        report = scan(app, weir)
        assert len(report.problems) == 1
        assert ratings(app) == before
    assert scan(app, weir).problems == []
    assert ratings(app) == before


@pytest.mark.parametrize("opened", ["weir.wav", "weir.cue"])
def test_opening_a_file_in_parts_or_its_sheet_gives_all_its_cues(app, weir, opened):
    answers = []
    app.opening.open([os.fsencode(weir / opened)], lambda *answer: answers.append(answer))
    app.runtime.run_until(lambda: bool(answers))
    ((found, problems),) = answers
    assert [cue.title for cue in app.reading.cues(found)] == ["Opening", "Night Swim", "Homeward"]
    assert problems == []
    assert scan(app, weir).unchanged + app.scanner.last_report.changed == 1
    assert [cue.id for cue in cues(app)] == found


def test_opening_a_sheet_without_its_file_says_so(app, tmp_path):
    (tmp_path / "weir.cue").write_text(SHEET)
    answers = []
    app.opening.open([os.fsencode(tmp_path / "weir.cue")], lambda *answer: answers.append(answer))
    app.runtime.run_until(lambda: bool(answers))
    ((found, problems),) = answers
    assert found == []
    assert "lies beside it" in problems[0].reason


def test_the_sheet_in_a_files_tags_parts_it_and_one_beside_it_wins(ffmpeg, app, tmp_path):
    folder = tmp_path / "music"
    sound = make_flac(ffmpeg, folder / "weir.flac", seconds=8, album="Harrow Weir", cuesheet=SHEET)
    scan(app, folder)
    assert places(app) == PLACES
    before = rate_each(app)
    (folder / "weir.cue").write_text(SHEET.replace("Homeward", "The Way Home"))
    scan(app, folder)
    assert [title for title, _, _ in places(app)] == ["Opening", "Night Swim", "The Way Home"]
    assert {rating for _, rating in ratings(app).values()} == {20, 40, 60}
    (folder / "weir.cue").unlink()
    tags = FLAC(sound)
    tags["comment"] = "tagged anew"
    tags.save()
    scan(app, folder)
    assert ratings(app) == before


def make_m4b(ffmpeg, path):
    plain = make_sound(ffmpeg, path.with_suffix(".m4a"), seconds=8)
    words = path.with_suffix(".txt")
    words.write_text(
        ";FFMETADATA1\ntitle=Harrow Weir\nalbum=Harrow Weir\n"
        + "".join(
            f"[CHAPTER]\nTIMEBASE=1/1000\nSTART={start}\nEND={start + length}\ntitle={title}\n"
            for title, start, length in PLACES
        )
    )
    put_in = ["-i", plain, "-i", words, "-map_metadata", "1", "-c", "copy"]
    subprocess.run([ffmpeg, "-y", "-loglevel", "error", *put_in, path], check=True)
    plain.unlink()
    return path


def make_mp3(ffmpeg, path):
    make_sound(ffmpeg, path, seconds=8)
    tags = ID3(path)
    tags.add(TALB(encoding=3, text="Harrow Weir"))
    for place, (title, start, length) in enumerate(PLACES):
        name = f"chp{place}"
        tags.add(
            CHAP(
                element_id=name,
                start_time=start,
                end_time=start + length,
                start_offset=0xFFFFFFFF,
                end_offset=0xFFFFFFFF,
                sub_frames=[TIT2(encoding=3, text=title)],
            )
        )
    flags = CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED
    tags.add(CTOC(element_id="toc", flags=flags, child_element_ids=["chp0", "chp1", "chp2"], sub_frames=[]))
    tags.save(path)
    return path


@pytest.mark.parametrize(("name", "make"), [("weir.m4b", make_m4b), ("weir.mp3", make_mp3)])
def test_chapters_are_cues_and_keep_their_ratings_when_file_is_renamed(ffmpeg, app, tmp_path, name, make):
    folder = tmp_path / "music"
    folder.mkdir()
    sound = make(ffmpeg, folder / name)
    scan(app, folder)
    assert [place[:2] for place in places(app)] == [place[:2] for place in PLACES]
    before = rate_each(app)
    sound.rename(folder / f"renamed {name}")
    scan(app, folder)
    assert ratings(app) == before
