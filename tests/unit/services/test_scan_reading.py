"""Parts of a scan on their way home: fewer files each towards the end."""

from cuebook.domain.sound_file import FileProblem, FileStamp, ProblemKind
from cuebook.services.scan_reading import FEWEST_FILES, LAST_SHARE, MOST_FILES, ScanReading
from fakes.runtime import Never

FILES = 5 * MOST_FILES


class Reader:
    """Has a word about each file at once."""

    def read(self, paths, _cancel):
        return ((path, FileProblem(path, ProblemKind.DAMAGED, "it is damaged")) for path in paths)


def test_what_comes_home_last_is_little():
    reading = ScanReading(None, Reader(), None)
    reading.pace(files=MOST_FILES, seconds=0.001, turn_ms=100)
    wanted = {b"/gone/%d" % n: (None, FileStamp(b"/gone/%d" % n, 1, n, 1, 1)) for n in range(FILES)}
    sizes = [batch.files for batch in reading._read_all(wanted, Never())]
    assert sum(sizes) == FILES
    assert sizes[0] == MOST_FILES
    assert sizes[-1] <= FEWEST_FILES
    left = FILES
    for size in sizes:
        left -= size
        assert size <= max(FEWEST_FILES, left // LAST_SHARE + 1)
