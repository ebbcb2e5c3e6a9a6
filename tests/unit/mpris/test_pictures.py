"""Pictures the desktop is shown: files that are there while anybody may look, and not for ever."""

from pathlib import Path
from urllib.parse import unquote

from cuebook.mpris.pictures import MOST_KEPT, Pictures
from cuebook.mpris.session import bus_address


def path(address):
    return Path(unquote(address.removeprefix("file://")))


def test_a_picture_has_the_address_of_a_file_with_it(tmp_path):
    pictures = Pictures(tmp_path / "some where")
    png, jpeg = b"\x89PNG 1", b"\xff\xd8 2"
    addresses = [pictures.address(png), pictures.address(jpeg)]
    assert [path(address).read_bytes() for address in addresses] == [png, jpeg]
    assert [address[-4:] for address in addresses] == [".png", ".jpg"]
    assert pictures.address(png) == addresses[0]


def test_only_the_last_pictures_are_kept(tmp_path):
    pictures = Pictures(tmp_path)
    addresses = [pictures.address(b"\xff\xd8" + bytes([number])) for number in range(MOST_KEPT + 5)]
    assert path(addresses[-1]).exists()
    assert len(list(tmp_path.iterdir())) == MOST_KEPT


def test_without_a_picture_or_a_disk_that_takes_it_there_is_no_address(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    assert Pictures(tmp_path).address(None) == ""
    assert Pictures(tmp_path / "file").address(b"picture") == ""


def test_the_bus_is_where_the_environment_says_or_nowhere(tmp_path):
    assert bus_address({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/a"}) == "unix:path=/a"
    assert bus_address({"DBUS_SESSION_BUS_ADDRESS": "disabled:"}) is None
    assert bus_address({}) is None
    assert bus_address({"XDG_RUNTIME_DIR": str(tmp_path)}) is None
    (tmp_path / "bus").touch()
    assert bus_address({"XDG_RUNTIME_DIR": str(tmp_path)}) == f"unix:path={tmp_path}/bus"
