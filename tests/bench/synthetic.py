"""A database of any size without a file behind it, for measuring searches, lists and windows.

    .venv/bin/python tests/bench/synthetic.py FOLDER 100000

Deterministic: the same size gives the same cues. A fifth of them were played and a tenth rated.
"""

import argparse
import random
import sys
import time
from itertools import islice
from pathlib import Path

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[2] / "desktop"), str(Path(__file__).parents[1])]

from cuebook.storage.cue_index import index_everything
from cuebook.storage.database import DATABASE_NAME, Database, connect
from cuebook.storage.writing import Writing, to_json

BORN = 1_600_000_000_000
CUES_AN_ALBUM = 24
_WORDS_TEXT = """
    Abbey Above Across Adagio Adventure Aftermath Alley Alone Ambush Amber Anchor Angel Answer Apart
    Approach Arch Arrival Ascent Ash Asylum Attack Aurora Autumn Awake Bad Ballad Banner Barricade
    Battle Bay Beacon Bell Below Betrayal Beyond Big Birds Black Blade Blizzard Blood Blue Boat
    Bones Border Bridge Bright Broken Brother Burning Cabin Candle Canyon Captain Castle Cathedral
    Chamber Chapel Chase City Cliff Clock Cloud Coast Code Cold Comet Confession Corridor Council
    Courtyard Crossing Crown Curtain Dagger Dance Dark Dawn Daughter Dead Deep Departure Descent
    Desert Destiny Distant Door Doubt Dragon Dream Drift Drums Dust Eagle Early East Echo Edge Elegy
    Ember Empire Empty End Engine Epilogue Escape Eternal Evening Exile Eyes Fall Falcon Family
    Fanfare Farewell Fate Father Fear Ferry Field Final Fire First Flight Flood Fog Forest Forgotten
    Fortress Fountain Fox Freedom Frost Funeral Garden Gate Ghost Giant Glass Gold Goodbye Grave
    Green Grey Guardian Hall Harbour Harvest Haunted Haven Hawk Heart Heaven Hero Hidden Highway
    Hill Hollow Home Honour Horizon Horse Hour House Hunt Hunter Ice Illusion Infinite Inn Innocence
    Interlude Iron Island Ivory Jailbreak Jewel Journey Judge Jungle Justice Kestrel Key King
    Kingdom Knife Knight Labyrinth Ladder Lady Lagoon Lake Lament Lamp Lantern Last Leaving Ledger
    Legacy Legend Letter Light Lion Little Lonely Long Lost Love Lullaby Machine Magic Main Map
    March Market Mask Meadow Memory Meridian Midnight Mine Miracle Mirror Mist Monastery Moon Moor
    Morning Mother Mountain Music Mystery Never Night Nocturne North Northern Oath Obsidian Ocean
    Old Omen Orchard Orphan Outlaw Outpost Overture Pact Palace Paper Paradise Path Peace Phantom
    Pilgrim Pirate Plague Poison Port Prayer Prelude Princess Prison Procession Promise Prologue
    Pursuit Quarry Queen Quest Quiet Rain Raven Reckoning Red Redemption Refuge Regret Requiem
    Rescue Return Reunion Revenge Riddle Ride Rising River Road Rose Ruins Run Sacrifice Sail Salt
    Sanctuary Sand Scarlet Sea Search Secret Sentinel Serpent Seven Shadow Shelter Ship Shore Siege
    Signal Silence Silver Sister Sky Sleep Snow Solitude Song Sorrow Soul South Spark Spring Stairs
    Star Station Steel Stone Storm Stranger Stream Summer Summit Sun Surrender Swan Sword Temple
    Theme Thief Thorn Throne Thunder Tide Time Titles Tomb Tower Traitor Train Treasure Tree Trial
    Trust Tunnel Twilight Under Unknown Valley Vanishing Vault Veil Vengeance Victory Vigil Village
    Violet Vision Visitor Voice Voyage Waiting Walk Wall Waltz Wanderer War Warning Watch Water Wave
    Wedding Weir West Whisper White Wild Wilderness Wind Window Winter Wish Wolf Woods World Wound
    Wreck Yard Year Yesterday Young Zenith Zero Zone
"""
_GIVEN_TEXT = """
    Ida Rafael Petra Osman Vera Konrad Samir Ines Jürgen Zoë Łukasz Søren Aiko Hans Bernard Jerry
    Ennio Rachel Dario Nadia Bruno Élodie Miklós Thea Anselm Quincy Umberto Walter Xenia Yann Carmen
    Gustav Lena Pablo
"""
_FAMILY_TEXT = """
    Quell Brandt Lind Dem Moss Falk Kowal Ortega Varga Szabó Ødegård Nakamura Zimmer Hale Conti
    Shore Abbott Pereira Duval Engel Fischer Gallo Harrow Ibsen Jansen Keller Lorca Marsh Novak
    Oakes Price Rossi Stein Tanaka Ullman Vance Weir Young Ziegler Croft
"""
_WORDS, _GIVEN, _FAMILY = (names.split() for names in (_WORDS_TEXT, _GIVEN_TEXT, _FAMILY_TEXT))
_EDITIONS = (
    " (Original Motion Picture Soundtrack)",
    "",
    " (Complete Score)",
    " [Expanded Edition]",
    " Original Soundtrack",
)


def fill(folder: Path, cues: int, seed: int = 1979) -> Path:
    """Make a data folder with so many cues, or use the one that is there."""
    done = folder / f".filled-{cues}"
    if done.exists():
        return folder
    Database(folder, BORN).close()
    connection = connect(folder / DATABASE_NAME)
    connection.execute("PRAGMA synchronous = off")
    connection.execute("BEGIN")
    albums = -(-cues // CUES_AN_ALBUM)
    chance = random.Random(seed)
    composers = [f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}" for _ in range(max(3, albums // 12))]
    records = [_album(number, chance, composers) for number in range(albums)]
    connection.executemany(
        "INSERT OR IGNORE INTO scores (id, title, sort) VALUES (?1, ?2, as_title(?2))",
        [record[:2] for record in records],
    )
    connection.executemany(
        "INSERT INTO albums (id, key, title, tagged_title, film, edition, album_artist, score)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (a, a, title, title, film.casefold(), None, composer, s)
            for s, film, a, title, composer, _ in records
        ],
    )
    rows = (_cue(number, records[number // CUES_AN_ALBUM], chance) for number in range(cues))
    while part := list(islice(rows, 10_000)):
        _insert(connection, part)
    index_everything(Writing(connection, BORN, 0))
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(truncate)")
    connection.close()
    done.touch()
    return folder


def _id(kind: int, number: int) -> str:
    at = f"{BORN + number * 3:012x}"
    return f"{at[:8]}-{at[8:]}-7000-8000-{kind:04x}{number:08x}"


def _name(chance: random.Random, most: int = 4) -> str:
    return " ".join(chance.choices(_WORDS, k=chance.randint(1, most)))


def _album(number: int, chance: random.Random, composers: list[str]) -> tuple:
    film = f"The {_name(chance, 3)}" if chance.random() < 0.4 else _name(chance, 3)
    title = film + chance.choice(_EDITIONS)
    year = 1930 + int(95 * chance.random() ** 0.6)
    return _id(1, number), film, _id(2, number), title, chance.choice(composers), year


def _cue(number: int, album: tuple, chance: random.Random) -> tuple[tuple, tuple, tuple | None]:
    _score, _film, album_id, album_title, composer, year = album
    place = number % CUES_AN_ALBUM + 1
    cue, title, length = _id(3, number), _name(chance), chance.randint(20_000, 420_000)
    kind = "song" if chance.random() < 0.05 else "score"
    performers = to_json(["City of Harrow Philharmonic"] if chance.random() < 0.1 else [])
    path = f"/music/{composer}/{album_title.replace('/', '-')}/{place:02} {title}.flac".encode()
    names = (
        number + 1,
        cue,
        title,
        composer,
        to_json([composer]),
        album_id,
        1,
        place,
        year,
        length,
        kind,
        performers,
    )
    file = (path, number + 1, 30_000_000 + length, "flac", f"1:{number:x}", length, cue)
    if chance.random() > 0.2:
        return names, file, None
    plays = int(chance.expovariate(0.3)) + 1
    rating = chance.choice((60, 70, 80, 90, 100)) if chance.random() < 0.5 else None
    at = BORN + chance.randrange(180_000_000_000)
    return names, file, (cue, rating, rating and at, plays, plays, max(0, plays - 3), at)


def _insert(connection, part) -> None:
    connection.executemany(
        "INSERT INTO cues (cue, id, title, artist, composers, album, disc, number, year, duration_ms, guess,"
        " performers, recording_id, guess_reason, state)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', 'present')",
        [names for names, _, _ in part],
    )
    connection.executemany(
        "INSERT INTO files (path, root, device, inode, size, mtime_ns, state, audio_type, signature,"
        " duration_ms, cue, reader) VALUES (?, NULL, 1, ?, ?, 0, 'present', ?, ?, ?, ?, 99)",
        [file for _, file, _ in part],
    )
    connection.executemany(
        "INSERT INTO cue_summaries (cue, kind, rating, rated_at, plays, listens, revisits, last_heard)"
        " VALUES (?, NULL, ?, ?, ?, ?, ?, ?)",
        [heard for _, _, heard in part if heard],
    )


def main() -> None:
    """Fill a folder and say how long it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("cues", type=int)
    options = parser.parse_args()
    began = time.perf_counter()
    fill(options.folder, options.cues)
    print(f"{options.cues} cues in {time.perf_counter() - began:.1f} s")


if __name__ == "__main__":
    main()
