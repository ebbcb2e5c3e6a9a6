"""The database lies on a disk of this computer, or Cuebook says why not."""

from pathlib import Path

import pytest

from builders import open_app
from cuebook.domain.errors import CuebookError
from cuebook.storage.unsafe_places import why_unsafe

MOUNTS = r"""22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:45 / /mnt/our\040nas rw,relatime shared:20 - nfs4 nas:/export rw
41 40 0:46 / /mnt/our\040nas/local rw - ext4 /dev/sdb1 rw
42 22 0:47 / /media/far rw,nosuid - fuse.sshfs ilse@far:/ rw
this line is no mount
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/mnt/our nas/cuebook", "nfs4"),
        ("/mnt/our nas", "nfs4"),
        ("/media/far/a/b", "fuse.sshfs"),
        ("/mnt/our nas/local/cuebook", None),
        ("/media/near/cuebook", None),
        ("/media/farther", None),
    ],
)
def test_file_systems_of_other_computers_are_refused(folder, kind):
    why = why_unsafe(Path(folder), MOUNTS)
    assert (why is None) if kind is None else (f"({kind})" in why)


@pytest.mark.parametrize("left", [".dropbox", ".stfolder", ".sync_journal.db"])
def test_a_synced_folder_is_refused_and_nothing_is_made_in_it(tmp_path, left):
    (tmp_path / left).touch()
    with pytest.raises(CuebookError, match="keeps in step"):
        open_app(tmp_path / "music" / "data")
    assert not (tmp_path / "music" / "data" / "cuebook.db").exists()
