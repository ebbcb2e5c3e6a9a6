"""Pictures kept on the disk: found again, made anew when damaged, bounded, and never in the way."""

import os

from cuebook.tags.disk_cache import DiskCache


def files(folder):
    return sorted(path.name for path in folder.iterdir())


def test_what_was_kept_is_given_again_also_to_the_next_run(tmp_path):
    DiskCache(tmp_path / "art").put("a", b"picture")
    assert DiskCache(tmp_path / "art").get("a") == b"picture"
    assert DiskCache(tmp_path / "art").get("b") is None
    assert files(tmp_path / "art") == ["a"]


def test_a_damaged_picture_is_not_given_and_makes_room_for_a_new_one(tmp_path):
    cache = DiskCache(tmp_path)
    for damage in (
        lambda kept: kept[:-1],
        lambda kept: kept[:-1] + b"X",
        lambda _: b"",
        lambda _: b"rubbish",
    ):
        cache.put("a", b"picture")
        (tmp_path / "a").write_bytes(damage((tmp_path / "a").read_bytes()))
        assert cache.get("a") is None
        assert files(tmp_path) == []


def test_the_pictures_not_used_for_longest_go_first(tmp_path):
    cache = DiskCache(tmp_path, most=10_000)
    for number in range(9):
        cache.put(f"{number}", bytes(1_000))
        os.utime(tmp_path / f"{number}", (number, number))
    assert cache.get("0") == bytes(1_000)
    cache.put("new", bytes(1_000))
    cache.put("newer", bytes(1_000))
    left = files(tmp_path)
    assert "1" not in left
    assert {"0", "8", "new", "newer"} <= set(left)
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= 10_000


def test_a_cache_too_large_from_before_is_made_smaller(tmp_path):
    for number in range(20):
        DiskCache(tmp_path).put(f"{number}", bytes(1_000))
    DiskCache(tmp_path, most=5_000).put("new", bytes(1_000))
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= 5_000


def test_where_nothing_can_be_written_nothing_is_kept_and_nothing_fails(tmp_path):
    (tmp_path / "art").write_bytes(b"a file where the folder should be")
    cache = DiskCache(tmp_path / "art")
    cache.put("a", b"picture")
    assert cache.get("a") is None


def test_a_full_disk_leaves_no_half_written_picture(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    cache = DiskCache(tmp_path)
    cache.put("a", b"picture")
    assert cache.get("a") is None
    assert files(tmp_path) == []
