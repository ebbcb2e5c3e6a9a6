"""Searches over a small library: SQL and a plain reading of the tree agree, and nothing is ever written."""

import hashlib
import re
from array import array
from contextlib import suppress
from functools import lru_cache
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cuebook.domain.cue_order import ordered
from cuebook.domain.errors import BrokenOffError, SearchError
from cuebook.domain.names import fold
from cuebook.domain.query import (
    And,
    Between,
    CueOrder,
    Has,
    Is,
    Lacks,
    Not,
    NumberField,
    Or,
    SortField,
    WordField,
    Words,
)
from cuebook.services.search_language import read_search
from cuebook.storage import rare_kinds
from cuebook.storage.cue_index import index_everything
from cuebook.storage.database import connect
from cuebook.storage.sqlite_storage import SqliteStorage
from cuebook.storage.writing import Writing, to_json
from fakes.runtime import FakeRuntime
from random_searches import (
    COMPARISONS,
    DATES,
    EITHER,
    FIELDS,
    FORMATS,
    FRAMES,
    JOINTS,
    JUNK,
    KINDS,
    MOST_LETTERS,
    MOST_WORDS,
    NAMES,
    NEITHER,
    NUMBERS,
    RandomSearches,
)

BORN = 1_700_000_000_000
BY_TITLE = (CueOrder(SortField.TITLE),)
BY_TITLE_AND_RATING = (CueOrder(SortField.TITLE, descending=True), CueOrder(SortField.RATING))


class Row:
    """A cue with everything that can be asked of it, as plain values."""

    def __init__(self, cue, **told):
        self.cue = cue
        self.names = {
            "title": "", "album": "Harrow Weir", "score": "Harrow Weir", "composer": [], "artist": "",
            "performer": [], "work": "", "path": f"/music/{cue}.flac",
        }  # fmt: skip
        self.numbers = {
            "plays": 0, "listens": 0, "revisits": 0, "added": BORN + 86_400_000 * cue, "length": None,
            "year": None, "rating": None, "rated": None, "heard": None, "number": None, "disc": None,
        }  # fmt: skip
        self.choices = {"kind": "score", "format": "flac"}
        self.traits = set()
        for name, value in told.items():
            if name == "traits":
                self.traits = set(value)
            else:
                next(part for part in (self.names, self.numbers, self.choices) if name in part)[name] = value

    @property
    def id(self):
        digits = f"{self.numbers['added']:012x}"
        return f"{digits[:8]}-{digits[8:]}-7000-8000-{self.cue:012x}"


ROWS = [
    Row(1, title="Weir Song", composer=["Ida Quell"], artist="Ida Quell", year=1988, number=1, disc=1,
        length=210_500, kind="song", rating=80, rated=BORN, plays=4, listens=3, revisits=1, heard=BORN),
    Row(2, title="Night Swim", composer=["Ida Quell", "Søren Ødegård"], year=1976, number=2, disc=1,
        length=240_000, rating=100, rated=BORN + 10, plays=1, heard=BORN + 40 * 86_400_000),
    Row(3, title="Smuggler’s Row", artist="Łukasz Straße", year=1990, number=3, length=59_999,
        performer=["City of Harrow Philharmonic"], work="Suite for Night & Day", format="mpeg"),
    Row(4, title="千と千尋の神隠し", album="神隠し", score="千と千尋", composer=["久石譲"], kind="source",
        traits=["missing"], format="vorbis", plays=2),
    Row(5, title="The Night", album="Æther (Complete)", score="Æther", composer=["Bill Conti"], year=1976,
        traits=["offline", "reviewed"], length=3_700_000, rating=20, rated=BORN + 5),
    Row(6, title="", album="", score="", path="/Müsik/Sœurs/06 night.flac", traits=["paired"]),
    Row(7, title="Swim at Night", album="Weir 2: The Return", score="Weir 2", composer=["Jean-Luc d’Aoste"],
        work="Op. 9 xβ", year=2001, number=7, disc=2, kind="suite", format="opus", traits=["reviewed"]),
    Row(8, title="한국의 밤 夜", artist="夜の OR chestra", year=12, kind="alternate", heard=BORN, plays=9,
        listens=9, revisits=8, rating=50, rated=None),
]  # fmt: skip


@pytest.fixture(scope="module")
def storage(tmp_path_factory):
    folder = tmp_path_factory.mktemp("searched")
    storage = SqliteStorage(folder, FakeRuntime())
    connection = connect(folder / "cuebook.db")
    titles = sorted({(row.names["album"], row.names["score"]) for row in ROWS})
    for place, (album, score) in enumerate(titles):
        connection.execute(
            "INSERT INTO scores (id, title, sort) VALUES (?1, ?2, as_title(?2))", (f"s{place}", score)
        )
        connection.execute(
            "INSERT INTO albums (id, key, title, film, album_artist, score) VALUES (?, ?, ?, '', '', ?)",
            (f"a{place}", f"a{place}", album, f"s{place}"),
        )
    for row in ROWS:
        insert(connection, row, titles)
    index_everything(Writing(connection, BORN, 0))
    connection.close()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(rare_kinds, "LEAST_CUES", 1)
        for order in ((), BY_TITLE):
            storage.reading.look_ahead(order)
    yield storage
    storage.close()


def insert(connection, row, titles):
    names, numbers = row.names, row.numbers
    state = next((trait for trait in ("missing", "offline") if trait in row.traits), "present")
    album = titles.index((names["album"], names["score"]))
    connection.execute(
        "INSERT INTO cues (cue, id, title, artist, composers, album, disc, number, year, duration_ms,"
        " recording_id, guess, guess_reason, state, performers, work)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, '', ?, ?, ?)",
        (
            row.cue, row.id, names["title"], names["artist"], to_json(names["composer"]), f"a{album}",
            numbers["disc"], numbers["number"], numbers["year"], numbers["length"],
            "score" if row.cue == 1 else row.choices["kind"], state, to_json(names["performer"]),
            names["work"],
        ),
    )  # fmt: skip
    connection.execute(
        "INSERT INTO files (path, device, inode, size, mtime_ns, state, audio_type, cue)"
        " VALUES (?, 1, ?, 1, 1, ?, ?, ?)",
        (names["path"].encode(), row.cue, state, row.choices["format"], row.id),
    )
    if row.cue == 1:
        connection.execute(
            "INSERT INTO decisions VALUES ('d', 'm', 1, ?, 0, '', '', '', ?, 'kind', 'song')", (BORN, row.id)
        )
    if numbers["plays"] or numbers["rating"]:
        connection.execute(
            "INSERT INTO cue_summaries (cue, kind, rating, rated_at, plays, listens, revisits, last_heard)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                row.id, "song" if row.cue == 1 else None, numbers["rating"], numbers["rated"],
                numbers["plays"], numbers["listens"], numbers["revisits"], numbers["heard"],
            ),
        )  # fmt: skip
    if "reviewed" in row.traits:
        connection.execute(
            "INSERT INTO found_links VALUES"
            " ('r', ?, 'track', '', NULL, 'none', '', ?, '', 1, 'sure', 0, '[]')",
            (row.cue, row.id),
        )
    if "paired" in row.traits:
        connection.execute("INSERT INTO cue_pairs (cue, pair, why) VALUES (?, 'p', '')", (row.id,))


# The tree as it reads, without any database

_SPACELESS = re.compile(r"([\u3005-\u30ff\u3400-\u9fff])")


def words_of(name):
    return _words_of(" ".join(name) if isinstance(name, list) else name)


@lru_cache(4_096)
def _words_of(name):
    return _SPACELESS.sub(r" \1 ", fold(name)).split()


def holds(name, asked, *, whole):
    """Whether some words stand in a name in a row, the last one perhaps only begun."""
    words = words_of(name)
    for start in range(len(words) - len(asked) + 1):
        run = words[start : start + len(asked)]
        if run[:-1] == asked[:-1] and (run[-1] == asked[-1] if whole else run[-1].startswith(asked[-1])):
            return True
    return False


def meets(row, search):  # noqa: PLR0911 - one for each kind of part
    match search:
        case And(parts):
            return all(meets(row, part) for part in parts)
        case Or(parts):
            return any(meets(row, part) for part in parts)
        case Not(part):
            return not meets(row, part)
        case Words(text, field, phrase, still_open):
            fields = [field.value] if field else [name for name in row.names if name != "path"]
            asked = [fold(text)] if phrase else fold(text).split()
            return bool(fold(text)) and all(
                any(holds(row.names[name], words_of(one), whole=phrase and not still_open) for name in fields)
                for one in asked
            )
        case Between(field, least, most):
            number = row.numbers[field.value]
            return (
                number is not None and (least is None or number >= least) and (most is None or number <= most)
            )
        case Lacks(WordField() as field):
            return not row.names[field.value]
        case Lacks(NumberField() as field):
            return row.numbers[field.value] is None
        case Is(field, values):
            return row.choices[field.value] in values
        case Has(trait):
            return trait.value in row.traits
    raise AssertionError(search)


SOME_WORDS = sorted({word for row in ROWS for name in row.names.values() for word in words_of(name)})
word = st.sampled_from(SOME_WORDS).flatmap(
    lambda whole: st.integers(1, len(whole)).map(lambda most: whole[:most])
)
name = st.sampled_from(NAMES)
phrase = st.lists(word, min_size=1, max_size=MOST_WORDS).map(lambda some: f'"{" ".join(some)}"')
words = word | name | phrase
number, date = st.sampled_from(NUMBERS), st.sampled_from(DATES)
value = number | date | st.sampled_from((*KINDS, *FORMATS, *EITHER, *NEITHER)) | words
compared = st.tuples(st.sampled_from(COMPARISONS), value).map("".join)
ranged = st.tuples(number | date | st.just(""), number | date | st.just("")).map("..".join)
some_field = st.sampled_from([name for names in FIELDS.values() for name in names])
fielded = st.tuples(some_field, compared | ranged | value).map(":".join)
term = words | fielded
typed = st.recursive(
    term,
    lambda part: st.one_of(
        *(part.map(frame.format) for frame in FRAMES),
        st.tuples(part, st.sampled_from(JOINTS), part).map("".join),
    ),
    max_leaves=8,
)
junk = st.text(max_size=MOST_LETTERS) | st.text(st.sampled_from(JUNK), max_size=MOST_LETTERS)


def agree(storage, text):
    try:
        search = read_search(text)
    except SearchError:
        return
    expected = {row.cue for row in ROWS if meets(row, search)}
    found = storage.reading.cue_numbers(search)
    assert set(found) == expected, search
    assert list(found) == [cue for cue in storage.reading.cue_numbers() if cue in expected]
    assert storage.reading.few_cue_numbers(search) in ((found, True), None)
    assert storage.reading.first_cue_numbers(search) == found
    for order in (BY_TITLE, BY_TITLE_AND_RATING):
        whole = storage.reading.cue_numbers(None, order)
        in_order = array("q", [cue for cue in whole if cue in expected])
        assert storage.reading.cue_numbers(search, order) == in_order
        assert storage.reading.few_cue_numbers(search, order) in ((in_order, True), None)
    by_title = storage.reading.cue_numbers(search, BY_TITLE)
    assert storage.reading.first_cue_numbers(search, BY_TITLE) == by_title


def as_it_lies(storage):
    storage._database.writing.execute("PRAGMA wal_checkpoint(truncate)")
    return hashlib.sha256(storage._database.path.read_bytes()).hexdigest()


def test_any_search_finds_what_its_tree_says_and_writes_nothing(storage):
    before = as_it_lies(storage)

    @settings(
        max_examples=1_500, database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )  # fmt: skip
    @given(typed | junk)
    def agrees(text):
        agree(storage, text)

    agrees()
    assert as_it_lies(storage) == before


@pytest.mark.nightly
@pytest.mark.parametrize("seed", range(10))
def test_a_million_searches_find_what_their_trees_say_and_write_nothing(storage, seed):
    """A tenth of them, nine in ten of which make sense.

    They are drawn plainly: hypothesis, which draws the few above, remembers all it drew and would take hours.
    Each is asked for once, and every fiftieth also a part at a time and in other orders.
    """
    before = as_it_lies(storage)
    searches = RandomSearches(Random(seed), SOME_WORDS)
    for drawn in range(100_000):
        text = searches.draw()
        with suppress(SearchError):
            search = read_search(text)
            found = set(storage.reading.cue_numbers(search))
            assert found == {row.cue for row in ROWS if meets(row, search)}, text
        if drawn % 50 == 0:
            agree(storage, text)
    assert as_it_lies(storage) == before


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("night", [2, 3, 5, 7]),
        ("swim nig", [2, 7]),
        ('"night swim"', [2]),
        ("swim n", [2, 7]),
        ("swim x", [7]),
        ('"op 9 x', [7]),
        ("i q s", [1, 2]),
        ("smugglers", [3]),
        ("ODEGARD", [2]),
        ("lukasz strasse", [3]),
        ("aether", [5]),
        ("神隠", [4]),
        ("神隠し", [4]),
        ("尋の神", [4]),
        ("千", [4]),
        ("title:隠し", [4]),
        ("album:千と", []),
        ("path:night", [6]),
        ("performer:harrow", [3]),
        ("work:suite", [3]),
        ("plays:0", [3, 5, 6, 7]),
        ("-plays:0", [1, 2, 4, 8]),
        ("kind:song", [1]),
        ("-kind:score", [1, 4, 7, 8]),
        ("-kind:score,so", [7, 8]),
        ("kind:su,alternate -title:swim", [8]),
        ("year:1976..1990 -kind:song", [2, 3, 5]),
        ("NOT year:<3000", [4, 6]),
        ("rating:none", [3, 4, 6, 7]),
        ("length:4m", [2]),
        ('composer:""', [3, 6, 8]),
        ("format:ogg", [4, 7]),
        ("reviewed:yes OR paired:yes", [5, 6, 7]),
    ],
)  # fmt: skip
def test_these_searches_find_these_cues(storage, text, numbers):
    assert sorted(storage.reading.cue_numbers(read_search(text + " "))) == numbers


def test_the_library_stands_in_the_order_of_its_scores_albums_and_numbers(storage):
    ordered = [cue.number for cue in storage.reading.cues_numbered(storage.reading.cue_numbers())]
    scores = [cue.score for cue in storage.reading.cues_numbered(storage.reading.cue_numbers())]
    assert scores == sorted(scores, key=fold)
    assert [number for number in ordered if number in {1, 2, 3}] == [1, 2, 3]


@pytest.mark.parametrize("field", list(SortField))
def test_what_is_not_known_comes_last_in_either_direction(storage, field):
    up, down = (storage.reading.cue_numbers(None, [CueOrder(field, way)]) for way in (False, True))
    assert sorted(up) == sorted(down) == [row.cue for row in ROWS]
    unknown = {
        SortField.YEAR: [4, 6], SortField.LENGTH: [4, 6, 7, 8], SortField.RATING: [3, 4, 6, 7],
        SortField.TITLE: [6], SortField.COMPOSER: [3, 6, 8],
    }.get(field)  # fmt: skip
    if unknown:
        assert sorted(up[-len(unknown) :]) == sorted(down[-len(unknown) :]) == unknown


any_order = st.lists(
    st.builds(CueOrder, st.sampled_from(list(SortField)), st.booleans()),
    max_size=3, unique_by=lambda key: key.field,
)  # fmt: skip


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(order=any_order)
def test_the_whole_library_is_ordered_as_cues_in_memory_are(storage, order):
    in_library_order = storage.reading.cues_numbered(storage.reading.cue_numbers())
    expected = [cue.id for cue in ordered(in_library_order, order, lambda cue: cue)]
    assert storage.reading.cue_ids(storage.reading.cue_numbers(None, order)) == expected


def test_several_keys_order_one_after_another(storage):
    order = [CueOrder(SortField.YEAR, descending=True), CueOrder(SortField.RATING, descending=True)]
    assert list(storage.reading.cue_numbers(read_search("year:1976..1990"), order)) == [3, 1, 2, 5]
    assert list(storage.reading.cue_numbers(None, order))[:2] == [7, 3]


def test_scores_are_found_and_paged(storage):
    ids = storage.reading.score_ids(read_search("night"))
    assert [score.title for score in storage.reading.scores_with(ids)] == ["Æther", "Harrow Weir", "Weir 2"]
    assert [score.id for score in storage.reading.scores_with(ids[::-1])] == ids[::-1]


def test_a_search_that_nobody_waits_for_is_broken_off(storage):
    with pytest.raises(BrokenOffError), storage.reader(lambda: True) as reading:
        reading._connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
        )
    assert len(storage.reading.cue_numbers()) == len(ROWS)


@pytest.mark.parametrize(
    "text",
    [
        " OR ".join("a" * 190),
        " ".join("ab" * 240),
        " ".join(f"-{letter}" for letter in "ab" * 160),
        "-(a " * 50,
        "(a OR (b " * 25,
        "NOT " * 240 + "a",
        "year:1 OR " * 90 + "a",
        '"' + "ab " * 330,
        "title:a OR path:b OR " * 45,
        "神" * 999,
    ],
)
def test_the_longest_searches_are_answered(storage, text):
    agree(storage, text)
