"""Addresses of files (RFC 8089), as programs hand them to each other: ``file:///music/01%20Opening.flac``."""

from urllib.parse import quote_from_bytes, unquote_to_bytes


def address_of(path: bytes) -> str:
    """The address of a file: bytes that are no UTF-8 are escaped as they are."""
    return "file://" + quote_from_bytes(path)


def path_at(address: str) -> bytes | None:
    """The path in the address of a file; a host before it is this computer's own name. None for any other."""
    scheme, colon, rest = address.partition(":")
    if not colon or scheme.lower() != "file":
        return None
    path = "/" + rest[2:].partition("/")[2] if rest.startswith("//") else rest
    try:
        found = unquote_to_bytes(path.encode("utf-8", "surrogateescape"))
    except UnicodeEncodeError:
        return None
    return found if found.startswith(b"/") and found != b"/" and b"\0" not in found else None
