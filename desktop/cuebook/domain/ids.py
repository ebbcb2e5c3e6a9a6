"""Identifiers: UUIDs of version 7, so that rows sort by the time they were made (RFC 9562)."""

from typing import NewType

from cuebook.domain.units import UtcMs

CueId = NewType("CueId", str)
AlbumId = NewType("AlbumId", str)
ScoreId = NewType("ScoreId", str)
PlayId = NewType("PlayId", str)
MarkId = NewType("MarkId", str)
ReviewId = NewType("ReviewId", str)
SavedSearchId = NewType("SavedSearchId", str)
CollectionId = NewType("CollectionId", str)
RowId = NewType("RowId", str)
"""The id of any ledger row: a play's or a review's own id is one too."""

RANDOM_BYTES = 10


def uuid7(at: UtcMs, entropy: bytes) -> str:
    """Make the UUIDv7 of an instant in its canonical text form.

    ``entropy`` is 10 random bytes; 74 of its 80 bits are used, the version and variant take the rest.
    """
    low = int.from_bytes(entropy[:RANDOM_BYTES], "big")
    value = (at & (1 << 48) - 1) << 80 | low
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    digits = f"{value:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def minted_at(identifier: str) -> UtcMs | None:
    """The instant at which a UUIDv7 was made; None for anything else."""
    try:
        made = bytes.fromhex(identifier.replace("-", ""))
    except ValueError:
        return None
    return int.from_bytes(made[:6], "big") if len(made) == 16 and made[6] >> 4 == 7 else None
