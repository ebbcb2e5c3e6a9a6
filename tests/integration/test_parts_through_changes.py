"""Whatever is done to a file and its sheet, one thing after another: each part's rating stays its own."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from builders import make_wav, open_app, scan, tag_wav
from cuebook.domain.catalogue import FileState

RATINGS = (20, 40, 60)
WHOLE = 100

CHANGES = st.one_of(
    st.tuples(st.just("retitle"), st.integers(0, 2), st.sampled_from(["A", "B", "Weir Song", "Opening 1"])),
    st.tuples(st.just("move index"), st.integers(1, 2), st.integers(-70, 70)),
    st.tuples(st.just("tag"), st.sampled_from(["Harrow Weir", "Weir (Complete)"]), st.just(None)),
    st.tuples(st.just("rename"), st.sampled_from(["weir", "image", "Wéir"]), st.sampled_from(["1", "2"])),
    st.tuples(st.just("toggle sheet"), st.just(None), st.just(None)),
)


class Weir:
    """A file in three parts, its sheet, and what becomes of them."""

    def __init__(self, folder):
        self.folder = folder
        self.sound = make_wav(folder / "1" / "weir.wav", seconds=12, album="Harrow Weir")
        self.titles = ["Opening 1", "Opening 2", "Opening 3"]
        self.frames = [0, 300, 600]
        self.has_sheet = False

    @property
    def sheet(self):
        return self.sound.with_suffix(".cue")

    def write_sheet(self):
        lines = [f'FILE "{self.sound.name}" WAVE']
        for number, (title, frames) in enumerate(zip(self.titles, self.frames, strict=True), start=1):
            seconds, rest = divmod(frames, 75)
            lines += [f"TRACK {number:02} AUDIO", f'TITLE "{title}"', f"INDEX 01 00:{seconds:02}:{rest:02}"]
        self.sheet.unlink(missing_ok=True)
        if self.has_sheet:
            self.sheet.write_text("\n".join(lines), "utf-8")

    def change(self, what, one, other):
        if what in {"retitle", "move index"} and not self.has_sheet:
            return  # both at once, unseen, would make another cue of a part
        if what == "retitle":
            self.titles[one] = other
        elif what == "move index":
            self.frames[one] = 300 * one + other
        elif what == "tag":
            tag_wav(self.sound, album=one)
        elif what == "rename":
            self.sheet.unlink(missing_ok=True)
            target = self.folder / other / f"{one}.wav"
            target.parent.mkdir(exist_ok=True)
            self.sound = self.sound.rename(target)
        else:
            self.has_sheet = not self.has_sheet
        self.write_sheet()


def present(app):
    return [cue for cue in app.reading.find_cues()[1] if cue.state is FileState.PRESENT]


@pytest.mark.nightly
@settings(max_examples=300, suppress_health_check=list(HealthCheck))
@given(st.lists(CHANGES, min_size=4, max_size=25))
def test_parts_keep_their_ratings_through_any_long_run_of_changes(changes):
    _keeps_ratings_through(changes)


# Two of one title that change at once:
@example([("retitle", 0, "B"), ("retitle", 1, "B"), ("move index", 1, 1)])
@settings(max_examples=15, suppress_health_check=list(HealthCheck))
@given(st.lists(CHANGES, min_size=3, max_size=8))
def test_parts_keep_their_ratings_through_any_run_of_changes(changes):
    _keeps_ratings_through(changes)


def _keeps_ratings_through(changes):
    with tempfile.TemporaryDirectory(prefix="cuebook-parts-") as place:
        weir = Weir(Path(place) / "music")
        app = open_app(Path(place) / "data")
        try:
            scan(app, weir.folder)
            app.ratings.rate([cue.id for cue in present(app)], WHOLE)
            weir.change("toggle sheet", None, None)
            scan(app, weir.folder)
            for rating, cue in zip(RATINGS, present(app), strict=True):
                app.ratings.rate([cue.id], rating)
            for change in changes:
                weir.change(*change)
                scan(app, weir.folder)
                expected = list(RATINGS) if weir.has_sheet else [WHOLE]
                assert [cue.rating for cue in present(app)] == expected
        finally:
            app.close()
