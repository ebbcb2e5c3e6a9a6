"""A folder that refuses to be written to, as one on a read-only disk does, also for root."""

import ctypes
import os
import shutil
from contextlib import contextmanager

import pytest

_VERSION_3 = 0x20080522
_PAST_PERMISSIONS = 0b110
"""What lets root write and read whatever the permissions say: CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH."""


@contextmanager
def unwritable(folder):
    """Let nothing in a folder be written by this thread, until the block ends."""
    if os.name == "nt":
        pytest.skip("permissions of folders are others there")
    places = [folder, *folder.rglob("*")]
    modes = [place.stat().st_mode & 0o777 for place in places]
    for place, mode in zip(places, modes, strict=True):
        place.chmod(mode & ~0o222)
    try:
        with _bound_by_permissions():
            yield
    finally:
        for place, mode in zip(places, modes, strict=True):
            if place.exists():
                place.chmod(mode)


def bound_by_permissions():
    """What stands before a command for it to be bound by permissions, also where root gives it."""
    if os.geteuid():
        return []
    if not shutil.which("setpriv"):
        pytest.skip("root writes everywhere, and there is no setpriv to prevent it")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


@contextmanager
def _bound_by_permissions():
    if os.geteuid():
        yield
        return
    libc = ctypes.CDLL(None, use_errno=True)
    header, able = (ctypes.c_uint32 * 2)(_VERSION_3, 0), (ctypes.c_uint32 * 6)()
    assert libc.capget(header, able) == 0, os.strerror(ctypes.get_errno())
    before = able[0]
    able[0] = before & ~_PAST_PERMISSIONS
    assert libc.capset(header, able) == 0, os.strerror(ctypes.get_errno())
    try:
        yield
    finally:
        able[0] = before
        assert libc.capset(header, able) == 0, os.strerror(ctypes.get_errno())
