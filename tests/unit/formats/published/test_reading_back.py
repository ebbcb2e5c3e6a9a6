"""What the listener publishes gives the same facts when it is read again."""

import importlib
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import a_cue
from cuebook.domain.catalogue import CueKind
from cuebook.domain.excellence import figures
from cuebook.domain.own_review import Subject
from cuebook.domain.publication import publication
from cuebook.formats import page_process, page_worker
from cuebook.formats.published import PUBLISHED_FORMATS
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


names = st.tuples(
    st.sampled_from(["Ida", "Marek", "Ana-Lucía", "Tove", "José", "Kaya"]),
    st.sampled_from(["Quell", "Dole", "Ferro", "Lund", "Brant", "Öz"]),
).map(" ".join)
ratings = st.one_of(st.none(), st.integers(2, 10).map(lambda halves: halves * 10))


@st.composite
def reviews(draw):
    """A subject whose cues are rated somehow, and a text that names some of them."""
    made = draw(st.lists(titles_of(CUE_WORDS), min_size=3, max_size=12, unique_by=str.casefold))
    discs = draw(st.sampled_from([1, 1, 1, 2]))
    cut = draw(st.integers(1, len(made) - 1)) if discs == 2 else len(made)
    cues = tuple(
        a_cue(
            id=f"c{place}",
            title=title,
            number=place + 1 if place < cut else place - cut + 1,
            disc=1 if place < cut else 2,
            duration_ms=draw(st.integers(60, 900)) * 1_000,
            rating=draw(ratings),
            kind=draw(st.sampled_from([CueKind.SCORE] * 4 + [CueKind.SONG])),
        )
        for place, title in enumerate(made)
    )
    sentences = draw(
        st.lists(
            st.tuples(
                st.sampled_from(SHAPES),
                st.lists(st.sampled_from(PROSE), min_size=6, max_size=14).map(" ".join),
                st.sampled_from(made),
            ),
            max_size=5,
        )
    )
    text = "\n\n".join(
        shape.format(words=words.capitalize(), cue=f"[[{cue}]]") for shape, words, cue in sentences
    )
    subject = Subject(
        draw(titles_of(WORDS)),
        tuple(draw(st.lists(names, max_size=2, unique=True))),
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


@pytest.mark.parametrize("published", PUBLISHED_FORMATS, ids=lambda one: one.name)
@settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    deadline=None,
    max_examples=60,
)
@given(review=reviews())
def test_an_export_read_back_gives_the_same_facts(published, review):
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
    assert facts.highlights == review.highlights
    assert [(one.title, one.number, one.duration_ms) for one in facts.tracks] == [
        (one.title, one.number, one.duration_ms) for one in review.tracks
    ]
    if published.name != "nfo":  # Kodi has no place for ratings of cues, and its reader leaves discs out
        assert [one.disc for one in facts.tracks] == [one.disc for one in review.tracks]
        assert [(one.cue, one.value, one.best) for one in facts.cue_ratings] == [
            (one.cue, one.value, one.best) for one in review.cue_ratings
        ]


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
