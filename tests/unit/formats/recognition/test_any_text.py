"""Whatever a text is, it is read quickly or refused in words; places of facts lie in it, in order."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuebook.domain.errors import ReviewRefusedError
from cuebook.formats.recognition import recognise
from effort import took

PIECES = st.sampled_from(
    [
        "Soundtrack review: Salt Parade (Rolf Eskildsen – 1991)",
        *("Cue rating: 70 / 100", "Total minutes of excellence: 8 / 3", "Album excellence: 22%"),
        *("Highlights:", "Track List", "Side A", "1. Kiln - 3:40", "2. Ash- Mud ****", "- Quay (0:52)"),
        *("Performed by X Y", "| 1 | Kiln | 4.5 |", "| # | Title | Time |", "a / 2015 / 57m", "Composers"),
        *("“Kiln” is superb, but", "„Asche“ nicht", "‘s’ A’", "”Quay” (", "track 2, 3 and", "『塩』「釜」"),
        *("Rating: 4/5", "****", "(3/5) ****", "Star3", "Star", "12:00", "½", "…"),
        *("Reviewed by", "Ottilie Brandvold", "~ Bo Lind", "Leave a Comment", "• 1", "It is dull."),
        *("(", ")", "|", "'", '"', "«", "»", "\u00a0", "\t", "One is a 1999 film."),
    ]
)
TEXTS = st.lists(
    st.tuples(st.one_of(PIECES, st.text(max_size=20)), st.sampled_from(["\n", "\n\n", "\n\n\n\n", " ", ""])),
    max_size=25,
).map(lambda pieces: "".join(one + end for one, end in pieces).replace("\r", " "))


@settings(max_examples=300)
@given(TEXTS)
def test_any_text_is_read_or_refused_and_its_facts_lie_in_it(text):
    try:
        facts = recognise(text)
    except ReviewRefusedError:
        return
    end = 0
    for span in facts.spans:
        assert end <= span.start < span.stop <= len(text)
        end = span.stop
    for mention in facts.mentions:
        assert 0 <= mention.start < len(text)
        assert mention.cue
        assert mention.quote
    assert all(track.title for track in facts.tracks)
    assert all(facts.listed_cues + facts.highlights)


HOSTILE = {
    "one letter": "a",
    "digits": "1",
    "quotation marks": '"',
    "opened quotations": "“",
    "closed quotations": "“A”",
    "apostrophes": "s’ A",
    "spaces": " ",
    "brackets": "(",
    "bracket pairs": "()",
    "stars": "*",
    "slashes": "1/",
    "dashes": "A - ",
    "colons": "A: ",
    "times": "1:00 ",
    "ends of sentences": "A. ",
    "opinions": "“A” is good and ",
    "years": "in 1990 ",
    "names": "Music by Ada Vanterpool ",
    "rubrics": "cd album soundtrack ",
    "verdicts": "I give it 3/",
    "references": "track 1, ",
    "bars": "| 1 ",
}


def recognise_if_any(text):
    with contextlib.suppress(ReviewRefusedError):
        recognise(text)


def hostile(unit, shape, length):
    text = (unit * length)[:length]
    if shape == "lines":
        return (unit + "\n") * (length // (len(unit) + 1))
    if shape == "a label":
        return f"Highlights: {text}x"
    if shape == "an entry":
        return f"1. {text}x\n2. {text[:300]}y\n3. {text[:300]}z\n"
    return text


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("shape", ["a line", "lines", "a label", "an entry"])
def test_hostile_texts_take_no_longer_than_their_length(unit, shape):
    """Of 200,000 characters 80,000 are read: eight times as many as of the short one, with room for noise."""
    short = took(lambda: recognise_if_any(hostile(unit, shape, 10_000)))
    assert took(lambda: recognise_if_any(hostile(unit, shape, 200_000))) < 24 * max(short, 0.05)


def test_a_page_of_a_megabyte_takes_as_long_as_the_review_on_it():
    prose = "The strings of Vanterpool share a tent with “Kiln”, which is superb, and the rope listens.\n\n"
    comment = "Somebody says that this is the best thing since the last thing, and signs with a number.\n"
    heading = "Soundtrack review: Salt Parade (Ada Vanterpool – 1991)\n\n"
    review = heading + prose * 40
    text = review + "3 Comments\n\n" + comment * 11_000
    assert len(text) > 950_000
    assert took(lambda: recognise(text)) < 10 * max(took(lambda: recognise(review)), 0.05)
    facts = recognise(text)
    assert (facts.title, len(facts.mentions)) == ("Salt Parade", 1)
    assert facts.spans[-1].stop == len(text.rstrip())
