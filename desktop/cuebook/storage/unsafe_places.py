"""Places where SQLite's write-ahead log is not safe: file systems of other computers, synced folders."""

import os
import re
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
REMOTE = re.compile(
    r"nfs4?|cifs|smb3|smbfs|ncpfs|afs|coda|ceph|glusterfs|lustre|davfs"
    r"|fuse\.(?:sshfs|rclone|davfs2|glusterfs|gvfsd-fuse|s3fs|google-drive-ocamlfuse|onedriver)"
)
SYNCED = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".sync_journal.db": "Nextcloud",
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
}
"""What each program leaves in the folder it keeps in step with other computers."""
INSTEAD = (
    "The database would be damaged there sooner or later. Choose a folder on a disk of this computer "
    "with --data-dir, and copy backups to the other place: cuebook backup makes one."
)


def why_unsafe(folder: Path, mounts: str | None = None) -> str | None:
    """Say why the database must not lie in a folder; None where it may.

    ``mounts`` is the text of Linux' table of mounts, read from the system unless given; elsewhere
    only synced folders are recognised.
    """
    folder = folder.absolute().resolve()
    if mounts is None:
        mounts = MOUNTS.read_text("utf-8", "surrogateescape") if MOUNTS.exists() else ""
    kind = _kind_of_file_system(folder, mounts)
    if kind and REMOTE.fullmatch(kind):
        return f"{folder} lies on a file system of another computer ({kind}). {INSTEAD}"
    for parent in (folder, *folder.parents):
        for left, program in SYNCED.items():
            if os.path.exists(parent / left):  # what may not be looked at is not there
                return (
                    f"{folder} lies in a folder that {program} keeps in step with other computers. {INSTEAD}"
                )
    return None


def _kind_of_file_system(folder: Path, mounts: str) -> str | None:
    """The kind of the innermost mount that holds a folder; of two at one place the later one counts."""
    innermost, kind = -1, None
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) < 5 or not after:
            continue
        place = Path(_unescape(fields[4]))
        if folder.is_relative_to(place) and len(place.parts) >= innermost:
            innermost, kind = len(place.parts), after.split(" ")[0]
    return kind


def _unescape(path: str) -> str:
    """Spaces and the like stand in the table as octal numbers."""
    for escaped, letter in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        path = path.replace(escaped, letter)
    return path
