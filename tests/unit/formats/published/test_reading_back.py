"""What the listener publishes gives the same facts when it is read again."""

import importlib
import re
import sys
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import a_cue
from cuebook.domain.catalogue import CueKind
from cuebook.domain.errors import ReviewRefusedError
from cuebook.domain.excellence import figures
from cuebook.domain.own_review import Subject
from cuebook.domain.publication import publication
from cuebook.formats import page_process, page_worker
from cuebook.formats.published import PUBLISHED_FORMATS
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.reviews import REVIEW_FORMATS
from cuebook.formats.reviews.plain_text import PlainTextReview

WORDS = (
    "Night", "Swim", "River", "Weir", "Harbour", "Glass", "Ida's", "Long", "Road", "Home", "Ash & Ember",
    "Bell-Tower", "Winter", "Overture", "Pursuit", "Two", "Lanterns", "Élan", "Über", "Señor", "Thaw", "Łódź",
    "Return", "St. Mary", "Dr. Vane", "Sky", "No. 3", "Act II", "O'Hara", "Last Ferry", "Salt", "(Reprise)",
    "Where Now?", "Run!", "The", "of the", "and", "in C minor", "1984", "Main Title", "End Credits",
)  # fmt: skip
PROSE = (
    "the", "score", "begins", "quietly", "and", "grows", "into", "something", "larger", "than", "its", "film",
    "it", "carries", "water", "light", "strings", "follow", "a", "low", "horn", "with", "patience", "nothing",
    "is", "hurried", "here", "march", "appears", "late",
)  # fmt: skip

CUE_WORDS = (
    *WORDS, "Finale - End Titles", "Suite – Part 2", "Chapter: One", "Love / Hate", "[Film Version]", "1M1",
    "the “Hope” Suite", "by the Sea", "Route 66", "5 to 12", "#2", "It’s Over", "Run, Hide",
)  # fmt: skip
ODD_TITLES = (
    "300", "1984", "1000 Words", "13.1000 Words", "1. X", "2-14. Theme", "A / B", "Night*", "Night ***",
    "****", "★★★☆☆", "(3:45)", "Night (3:45)", "3:45", "Night - 3:45", "Night 80", "8/10", "“Hello”",
    '"Hello"', "'Hello'", "‘Hello’", "«Hello»", "„Hello“", "“Hello” and “Bye”", "“Hope", "Hope”",
    "– Night –", "- Night", "Night – Day", "A|B", "| Night |", "# Night", "> Night", "* Night",
    "• Night", "*Night*", "**Night**", "_Night_", "`Night`", "[Night](http://x.org)", "[[Night]]",
    "![Night](x.png)", "<b>Night</b>", "<script>", "&amp;", "\\Night", "Night\\", "~~Night~~",
    "שלום עולם", "مرحبا", "夜の水", "🎬", "...", "!", "-", ",", ";", "()", '""', "Chapter: X, Y", "X, Y",
    "Highlights: X", "Track list", "Tracks", "CD 2", "Disc 1: Night", "Cue rating: 74 / 100",
    "Album excellence: 33%", "Total minutes of excellence: 8 / 23", "Night feat. Ida",
    "Night by Ida Quell", "Night; Day", "all of them", "None", "1M1", "A", "1", "0", "1.", "A1. Night",
    "track 5", "Night (feat. X)", "Night (1988)", "Comments", "You might also like", "Rating: 4/5", "½",
    "---", "===", "50% Off", "Five Stars", "00:52", "57m", "Night (4:02) ★★★½☆", "Night ★★★★☆",
    "Night…", "Night.", "Night,", "Night:", "I. Allegro", "a) Night", "01 - Night", "Night\nDay",
    " Night\tSwim ", "Night " * 25, "Composer: X", "Title: X", "Year: 1999", "Soundtrack review: X",
    "X (Y – 1988)", "Music by X", "(?)",
)  # fmt: skip
FIGURES = re.compile(r"rating|excellence|highlights|track|\d/\d|\dm\b|\d%", re.IGNORECASE)
"""What in prose is a figure of the review, whatever it was meant to be."""
SPOKEN_WORDS = {word for title in (*CUE_WORDS, *ODD_TITLES) for word in title.split()}
"""What is drawn at random may be a label's abbreviation, which prose is not to have in front of a number."""
odd_titles = st.one_of(
    st.sampled_from(ODD_TITLES),
    st.lists(st.sampled_from(ODD_TITLES), min_size=2, max_size=2).map(" ".join),
    st.text(min_size=1, max_size=40).filter(lambda title: any(map(str.isprintable, title.split()))),
)
SHAPES = (
    "{words}, and {cue} is part of that.",
    "{words}, and {cue} is part of that.",
    "## On the album\n{words}, *{cue}* most of all.",
    "- {cue} {words}.\n- {words}.",
    "> {words}, said somebody of {cue}.",
    "{cue} (1:03): second bridge",
)


def titles_of(words):
    return (
        st.lists(st.sampled_from(words), min_size=1, max_size=4)
        .map(" ".join)
        .filter(lambda title: any(map(str.isalpha, title)) and title.split()[-1] not in {"and", "the", "The"})
    )


names = st.one_of(
    st.tuples(
        st.sampled_from(["Ida", "Marek", "Ana-Lucía", "Tove", "José", "Kaya", "J.", "Jean Paul", "Mc"]),
        st.sampled_from(["Quell", "Dole", "Ferro", "Lund", "Brant", "Öz", "van der Ley", "O’Hara", "III"]),
    ).map(" ".join),
    st.sampled_from(
        ["Quell, Ida", "Ida Quell & Marek Dole", "Ida Quell (aka X)", "The Weirs", "A/B", "久石", "M83"]
    ),
)
ratings = st.one_of(st.none(), st.integers(2, 10).map(lambda halves: halves * 10))
lengths = st.one_of(st.none(), st.integers(1, 5), st.integers(20, 900), st.integers(3_000, 9_000))


@st.composite
def reviews(draw):
    """A subject whose cues are rated somehow, and a text that names some of them."""
    made = draw(st.lists(st.one_of(titles_of(CUE_WORDS), odd_titles), min_size=1, max_size=12))
    whole = draw(st.sampled_from([1.0, 1.0, 1.0, 2.0, 3.5]))  # cues to a disc
    gaps = draw(st.sampled_from([1, 1, 1, 2, 100, 0]))
    each_disc = max(1, round(len(made) / whole))
    rates = draw(st.sampled_from([ratings, ratings, ratings, st.none()]))
    cues = tuple(
        a_cue(
            id=f"c{place}",
            title=title,
            number=(place % each_disc + 1) * gaps or None,
            disc=place // each_disc + 1,
            duration_ms=None if (seconds := draw(lengths)) is None else seconds * 1_000,
            rating=draw(rates),
            kind=draw(st.sampled_from([CueKind.SCORE] * 4 + [CueKind.SONG])),
        )
        for place, title in enumerate(made)
    )
    spoken = [title for title in made if not FIGURES.search(title) and set(title.split()) <= SPOKEN_WORDS]
    sentences = draw(
        st.lists(
            st.tuples(
                st.sampled_from(SHAPES),
                st.lists(st.sampled_from(PROSE), min_size=6, max_size=14).map(" ".join),
                st.sampled_from(spoken or ["Weir"]),
            ),
            max_size=5,
        )
    )
    text = "\n\n".join(
        shape.format(words=words.capitalize(), cue=f"[[{' '.join(cue.split())}]]")
        for shape, words, cue in sentences
    )
    subject = Subject(
        draw(st.one_of(titles_of(WORDS), odd_titles)),
        tuple(draw(st.lists(names, max_size=3, unique=True))),
        draw(st.one_of(st.none(), st.integers(1930, 2026))),
        "a1",
        cues,
    )
    return publication(
        subject, text, {}, figures(cues), with_tracks=draw(st.booleans()), with_ratings=draw(st.booleans())
    )


APART = {".md": "markdown", ".html": "html", ".nfo": "nfo"}


def read_back(written, suffix):
    """What a file says, read by its reader; without the process of its own that it is read in."""
    if suffix not in APART:
        return PlainTextReview().read(written.encode()).facts
    pytest.importorskip("lxml")
    module, name = page_worker.READERS[APART[suffix]]
    (page,) = getattr(importlib.import_module(module), name)(written.encode())
    return page_process._recognised(page).facts


def require_same_facts(published, review):
    facts = read_back(published.write(review), published.suffix)
    assert facts.title == review.title
    assert facts.composers == review.composers
    assert facts.year == review.year
    closing = review.closing
    printed = (
        facts.rating and facts.rating.value,
        facts.minutes_of_excellence,
        facts.album_minutes,
        facts.excellence_percent,
    )
    assert printed == (
        (closing.cue_rating, closing.excellence_minutes, closing.album_minutes, closing.excellence_percent)
        if closing
        else (None, None, None, None)
    )
    assert facts.rating_conflict == ()
    assert facts.highlights == review.highlights
    assert [(one.title, one.number, one.duration_ms) for one in facts.tracks] == [
        (one.title, one.number, one.duration_ms) for one in review.tracks
    ]
    if published.name != "nfo":  # Kodi has no place for ratings of cues, and its reader leaves discs out
        assert [one.disc for one in facts.tracks] == [one.disc for one in review.tracks]
        assert [(one.cue, one.value, one.best) for one in facts.cue_ratings] == [
            (one.cue, one.value, one.best) for one in review.cue_ratings
        ]


whatever_comes = settings(suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("published", PUBLISHED_FORMATS, ids=lambda one: one.name)
@settings(whatever_comes, max_examples=60)
@given(review=reviews())
def test_an_export_read_back_gives_the_same_facts(published, review):
    require_same_facts(published, review)


@pytest.mark.nightly
@pytest.mark.parametrize("published", PUBLISHED_FORMATS, ids=lambda one: one.name)
def test_thousands_of_exports_read_back_give_the_same_facts(published, capsys):
    read = 0

    @settings(whatever_comes, max_examples=5_000, database=None)
    @given(review=reviews())
    def run(review):
        nonlocal read
        require_same_facts(published, review)
        read += 1

    run()
    with capsys.disabled():
        sys.stdout.write(f"\n{published.name}: {read:,} exports read back, 0 with other facts\n")
    assert read >= 5_000


SMALL = publication(
    Subject(
        "Harrow Weir", ("Ida Quell",), 1988, "a1", (a_cue(rating=100), a_cue(id="c2", number=2, title="Thaw"))
    ),
    "Water. [[Weir Song]] carries it.",
    {},
    figures([a_cue(rating=100)]),
    with_tracks=True,
    with_ratings=True,
)


@pytest.mark.parametrize("published", PUBLISHED_FORMATS, ids=lambda one: one.name)
def test_the_reader_that_an_import_takes_reads_it_too(published):
    if published.suffix in APART:
        pytest.importorskip("lxml")
    reader = next(one for one in REVIEW_FORMATS if published.suffix in one.suffixes)
    facts = reader.read(published.write(SMALL).encode()).facts
    assert (facts.title, facts.composers, facts.year) == ("Harrow Weir", ("Ida Quell",), 1988)
    assert (facts.rating.value, facts.highlights) == (100, ("Weir Song",))
    assert [mention.cue for mention in facts.mentions][:1] == ["Weir Song"]


HOSTILE = (
    '<script>alert("1")</script>\n"\'><img src=x onerror=y> & [a](javascript:b) ![p](http://127.0.0.1/p)'
)


def test_a_page_holds_no_scripts_and_nothing_to_be_fetched():
    review = publication(
        Subject(HOSTILE, (HOSTILE,), 1988, "a1", (a_cue(title=HOSTILE, rating=100),)),
        f"{HOSTILE}\n\n[[{HOSTILE.splitlines()[0]}]] [site](https://example.org/?a=1&b=2)",
        {HOSTILE.splitlines()[0]: "c1"},
        figures([a_cue(rating=100)]),
        with_tracks=True,
        with_ratings=True,
    )
    page = next(one for one in PUBLISHED_FORMATS if one.name == "html").write(review)
    seen = Tags()
    seen.feed(page)
    assert not seen.names & {"script", "img", "iframe", "link", "object", "base", "form"}
    assert {
        name for name in seen.attributes if name.startswith("on") or name in {"src", "style", "action"}
    } == set()
    assert seen.links == ["https://example.org/?a=1&b=2"]
    assert "url(" not in page
    assert "@import" not in page


class Tags(HTMLParser):
    """What a browser would make of a page: its elements, attributes and links."""

    def __init__(self):
        super().__init__()
        self.names, self.attributes, self.links = set(), set(), []

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value for name, value in attrs if name == "href"]


def test_html_that_was_typed_stays_letters_in_markdown():
    review = publication(
        Subject("X", cues=()), "a <b>b</b> \\<i>", {}, figures([]), with_tracks=False, with_ratings=False
    )
    written = next(one for one in PUBLISHED_FORMATS if one.name == "md").write(review)
    assert "a \\<b>b\\</b> \\<i>" in written


def published_as(name):
    return next(one for one in PUBLISHED_FORMATS if one.name == name)


def album(*cues):
    """A review without words of an album of these cues."""
    subject = Subject("Harrow Weir", ("Ida Quell",), 1988, "a1", cues)
    return publication(subject, "", {}, figures(cues), with_tracks=True, with_ratings=True)


@pytest.mark.parametrize("published", PUBLISHED_FORMATS, ids=lambda one: one.name)
@pytest.mark.parametrize(
    "cue",
    [
        a_cue(title="“Hello”", rating=100),
        a_cue(title="Chapter: X, Y", rating=100),
        a_cue(title="Hello", duration_ms=12_000, rating=100),
        a_cue(title="Night (3:45)", duration_ms=None, rating=80),
        a_cue(title="Album excellence: 33%", rating=100),
    ],
    ids=lambda cue: cue.title,
)
def test_titles_that_look_like_something_else_are_read_back(published, cue):
    require_same_facts(published, album(cue, a_cue(id="c2", number=2, title="Thaw", duration_ms=9_000)))


def test_of_two_cues_of_one_title_the_rated_one_has_the_stars():
    text = published_as("txt").write(
        album(a_cue(title="Theme"), a_cue(id="c2", number=2, title="Theme", rating=60))
    )
    assert "1. Theme (3:20)\n2. Theme (3:20) ★★★☆☆\n" in text


@pytest.mark.parametrize(
    ("cues", "lines"),
    [
        (
            [a_cue(title="Weir"), a_cue(id="c2", number=3, title="Thaw")],
            "1\\. Weir (3:20)\\\n3\\. Thaw (3:20)",
        ),
        (
            [a_cue(title="Weir"), a_cue(id="c2", number=2, title="1. X")],
            "1\\. Weir (3:20)\\\n2\\. 1\\. X (3:20)",
        ),
        ([a_cue(title="Weir"), a_cue(id="c2", number=2, title="Thaw")], "1. Weir (3:20)\n2. Thaw (3:20)"),
    ],
)
def test_markdown_has_a_list_where_that_numbers_the_tracks_as_they_are(cues, lines):
    assert lines in published_as("md").write(album(*cues))


def test_two_exports_in_one_file_are_never_merged():
    one = published_as("txt").write(SMALL)
    odd = publication(
        Subject("8/10", ("A & B",), None, "a1", (a_cue(title="Album excellence: 33%", rating=100),)),
        "Water.",
        {},
        figures([a_cue(rating=100)]),
        with_tracks=True,
        with_ratings=True,
    )
    other = published_as("txt").write(odd)
    for pages in (one + other, other + one, one + one):
        with pytest.raises(ReviewRefusedError):
            PlainTextReview().read(pages.encode())


def test_a_page_of_another_layout_is_left_to_recognition():
    text = published_as("txt").write(
        album(a_cue(title="Weir*", rating=100), a_cue(id="c2", number=2, title="Thaw"))
    )
    assert [track.title for track in PlainTextReview().read(text.encode()).facts.tracks] == ["Weir*", "Thaw"]
    others = text.replace("Soundtrack review: ", "A score: ") + "\n* with choir"
    assert [track.title for track in PlainTextReview().read(others.encode()).facts.tracks] == ["Weir", "Thaw"]


def test_a_comma_by_itself_is_no_persons_name():
    assert not looks_like_a_person("BY A0 ,")
