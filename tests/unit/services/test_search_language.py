"""What a listener types, and the search it is read as."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.errors import SearchError
from cuebook.domain.query import (
    EVERY_CUE,
    And,
    Between,
    ChoiceField,
    Has,
    Is,
    Lacks,
    Not,
    NumberField,
    Or,
    Trait,
    WordField,
    Words,
)
from cuebook.domain.units import DAY_MS
from cuebook.services import search_numbers
from cuebook.services.search_help import SEARCH_HELP
from cuebook.services.search_language import MOST_BRACKETS, MOST_LETTERS, read_search

A, B, C = Words("a"), Words("b"), Words("c")
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _at_noon(monkeypatch):
    monkeypatch.setattr(search_numbers, "now", NOW.astimezone)


@pytest.mark.parametrize(
    ("text", "search"),
    [
        ("", EVERY_CUE),
        ("a b", And((A, B))),
        ("a AND b", And((A, B))),
        ("a OR b c", Or((A, And((B, C))))),
        ("(a OR b) c", And((Or((A, B)), C))),
        ("a -b", And((A, Not(B)))),
        ("a NOT b", And((A, Not(B)))),
        ("-(a b)", Not(And((A, B)))),
        ("NOT -a", A),
        ("a and b", And((A, Words("and"), B))),
        ("spider-man", Words("spider-man")),
        ('"a b"', Words("a b", phrase=True)),
        ("composer:varga", Words("varga", WordField.COMPOSER)),
        ('Title:"night swim"', Words("night swim", WordField.TITLE, phrase=True)),
        ('composer:""', Lacks(WordField.COMPOSER)),
    ],
)
def test_words_fields_and_operators_make_a_tree(text, search):
    assert read_search(text) == search


@pytest.mark.parametrize(
    ("text", "field", "least", "most"),
    [
        ("year:1984", NumberField.YEAR, 1984, 1984),
        ("year:1976..1990", NumberField.YEAR, 1976, 1990),
        ("year:..1990", NumberField.YEAR, None, 1990),
        ("year:1976..", NumberField.YEAR, 1976, None),
        ("year:<1980", NumberField.YEAR, None, 1979),
        ("year:2010..2005", NumberField.YEAR, 2005, 2010),
        ("year:2010..2005 ", NumberField.YEAR, 2005, 2010),
        ("rating:100..4*", NumberField.RATING, 80, 100),
        ("plays:5..1", NumberField.PLAYS, 1, 5),
        ("disc:2..1", NumberField.DISC, 1, 2),
        ("length:2m..90s", NumberField.LENGTH, 90_000, 120_999),
        ("revisits:>3", NumberField.REVISITS, 4, None),
        ("rating:>=80", NumberField.RATING, 80, None),
        ("rating:4*", NumberField.RATING, 80, 80),
        ("rating:>=3.5*", NumberField.RATING, 70, None),
        ("rating:4", NumberField.RATING, 80, 80),
        ("plays:none", NumberField.PLAYS, 0, 0),
        ("plays:yes", NumberField.PLAYS, 1, None),
        ("length:3:30", NumberField.LENGTH, 210_000, 210_999),
        ("length:>3:30", NumberField.LENGTH, 211_000, None),
        ("length:4m", NumberField.LENGTH, 240_000, 299_999),
        ("length:4", NumberField.LENGTH, 240_000, 299_999),
        ("length:>=4m", NumberField.LENGTH, 240_000, None),
        ("length:90s..2m", NumberField.LENGTH, 90_000, 120_999),
        ("length:1h", NumberField.LENGTH, 3_600_000, 7_199_999),
    ],
)
def test_numbers_are_compared_and_ranged(text, field, least, most):
    assert read_search(text) == Between(field, least, most)


def midnight(year, month, day):
    return round(datetime(year, month, day).astimezone().timestamp() * 1000)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("heard:2025", midnight(2025, 1, 1), midnight(2026, 1, 1) - 1),
        ("heard:2025-12", midnight(2025, 12, 1), midnight(2026, 1, 1) - 1),
        ("heard:2025-03-14", midnight(2025, 3, 14), midnight(2025, 3, 15) - 1),
        ("heard:<2025-01-01", None, midnight(2025, 1, 1) - 1),
        ("heard:>2025", midnight(2026, 1, 1), None),
        ("heard:2025-03..2025-04", midnight(2025, 3, 1), midnight(2025, 5, 1) - 1),
        ("heard:2025-04..2025-03", midnight(2025, 3, 1), midnight(2025, 5, 1) - 1),
        ("heard:<30d", round(NOW.timestamp() * 1000) - 30 * DAY_MS, None),
        ("heard:30d", round(NOW.timestamp() * 1000) - 30 * DAY_MS, None),
        ("heard:>2w", None, round(NOW.timestamp() * 1000) - 14 * DAY_MS - 1),
        (
            "heard:1w..1m",
            round(NOW.timestamp() * 1000) - 30 * DAY_MS,
            round(NOW.timestamp() * 1000) - 7 * DAY_MS,
        ),
    ],
)
def test_dates_are_whole_local_days_and_ages_count_from_now(text, least, most):
    assert read_search(text) == Between(NumberField.HEARD, least, most)


@pytest.mark.parametrize(
    ("text", "search"),
    [
        ("heard:never", Lacks(NumberField.HEARD)),
        ("rated:no", Lacks(NumberField.RATED)),
        ("rated:yes", Not(Lacks(NumberField.RATED))),
        ("rating:none", Lacks(NumberField.RATING)),
        ('year:""', Lacks(NumberField.YEAR)),
        ("kind:song", Is(ChoiceField.KIND, ("song",))),
        ("kind:so", Is(ChoiceField.KIND, ("song", "source"))),
        ("kind:suite,alt", Is(ChoiceField.KIND, ("suite", "alternate"))),
        ("format:mp3", Is(ChoiceField.FORMAT, ("mpeg",))),
        ("missing:yes", Has(Trait.MISSING)),
        ("reviewed:no", Not(Has(Trait.REVIEWED))),
    ],
)
def test_what_is_not_known_and_what_is_one_of_a_few_can_be_asked_for(text, search):
    assert read_search(text) == search


@pytest.mark.parametrize("text", ["1:20", "Wars:", "http://x", "-", "???", '7"', "re: x"])
def test_a_colon_or_a_sign_within_words_is_no_mistake(text):
    read_search(text)


@pytest.mark.parametrize(
    "typed",
    [
        "AND", "OR", "NOT", "-", "(", "()", "year:", "year:>", "year:>=", "year:..", "year:19", "heard:20",
        "heard:2025-0", "heard:nev", "heard:ye", "heard:tod", 'composer:"', "kind:", "missing:", "rating:>",
    ],
)  # fmt: skip
def test_what_is_only_half_typed_is_left_out(typed):
    said = read_search("a " + typed)
    if typed == "heard:2025-0":
        assert said == And((A, read_search("heard:2025")))
    else:
        assert said == A


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("(a OR b", "(a OR b)"),
        ("a OR", "a"),
        ("a )b", "a b"),
        ("heard:2025-", "heard:2025"),
        ("length:>3:", "length:>3m"),
        ("length:>3:3", "length:>3m"),
        ("year:1976..", "year:>=1976"),
        ("year:1976..19", "year:>=1976"),
        ("year:1976.", "year:1976"),
    ],
)
def test_the_half_that_is_typed_counts(typed, meant):
    assert read_search(typed) == read_search(meant + " ")


def test_an_open_quotation_ends_in_the_beginning_of_a_word():
    assert read_search('"night swi') == Words("night swi", phrase=True, open=True)


def test_words_of_signs_alone_find_nothing_but_beside_others_are_passed_over():
    assert read_search("???") == Words("???")
    assert read_search("??? a -!") == A


@pytest.mark.parametrize(
    ("text", "faulty", "says"),
    [
        ("harbour compser:varga", "compser:", "Is composer: meant"),
        ("ratign:4 a", "ratign:", "Is rating: meant"),
        ("lens:4 a", "lens:", "Is listens: or length: meant"),
        ("xyzzy:1", "xyzzy:", "F1, or cuebook cues --help, shows all"),
        ("year:x a", "x", "1976..1990"),
        ("year:>x", ">x", "1976..1990"),
        ("year: a year:> b", ">", "1976..1990"),
        ("kind:opera", "opera", "score, song"),
        ("missing:perhaps", "perhaps", "yes or no"),
        ("heard:2025-02-30 a", "2025-02-30", "2025-03"),
        ("length:3:77 a", "3:77", "3:30"),
        ("heard:<0001-01-01 a", "<0001-01-01", "2025-03"),
        ("heard:9999 a", "9999", "2025-03"),
    ],
)
def test_a_mistake_is_pointed_at(text, faulty, says):
    with pytest.raises(SearchError, match=says.replace("..", r"\.\.")) as raised:
        read_search(text)
    assert text[raised.value.at :][: raised.value.length] == faulty


def test_a_field_there_is_not_is_answered_in_a_line():
    with pytest.raises(SearchError) as raised:
        read_search("xyzzy:1")
    assert len(str(raised.value)) < 140


def test_a_search_has_an_end():
    with pytest.raises(SearchError, match="letters"):
        read_search("a" * (MOST_LETTERS + 1))
    with pytest.raises(SearchError, match="brackets"):
        read_search("(" * (MOST_BRACKETS + 1))


@given(
    st.text(max_size=80)
    | st.text(st.sampled_from('ab:"()-<>=.* ANDORT12019heardyearlengthkind'), max_size=80)
)
def test_any_text_is_a_search_or_a_mistake_within_it(text):
    try:
        read_search(text)
    except SearchError as error:
        mistake = text[error.at :][: error.length]
    else:
        return
    assert mistake


@pytest.mark.parametrize(("example", "meaning"), SEARCH_HELP)
def test_every_example_of_the_help_is_a_search(example, meaning):
    assert read_search(example + " ") != EVERY_CUE
    assert meaning
