"""Every recognised fact says how sure it is, and why."""

import pytest

from cuebook.domain.review import Certainty, FactKind
from cuebook.formats.recognition import recognise

PROSE = "“Kiln” is superb, and the record is dry, close and short, which suits a film about bricks and love."


def evidence(text, kind, words):
    facts = recognise(text)
    return next(
        (span.certainty, span.reason)
        for span in facts.spans
        if span.kind is kind and text[span.start : span.stop] == words
    )


def test_a_title_in_a_reviews_heading_is_sure_and_a_first_line_is_a_guess():
    heading = f"Soundtrack review: Salt Parade (Rolf Eskildsen – 1991)\n\n{PROSE}"
    certainty, reason = evidence(heading, FactKind.TITLE, "Salt Parade")
    assert certainty is Certainty.SURE
    assert "a bracket with a year or a name" in reason
    certainty, reason = evidence(f"Salt Parade\n\n{PROSE}", FactKind.TITLE, "Salt Parade")
    assert (certainty, reason) == (Certainty.GUESS, "the first line that looks like a title")


@pytest.mark.parametrize(
    ("rest", "kind", "words", "certainty"),
    [
        (f"Composer: Bo Lind\n\n{PROSE}", FactKind.COMPOSER, "Bo Lind", Certainty.SURE),
        (f"Music by Bo Lind was late. {PROSE}", FactKind.COMPOSER, "Bo Lind", Certainty.LIKELY),
        (f"{PROSE}\n\nRating: 4/5", FactKind.FIGURES, "4/5", Certainty.SURE),
        (f"{PROSE}\n\n(3/5) ****", FactKind.FIGURES, "(3/5)", Certainty.GUESS),
        (PROSE, FactKind.CUE, "Kiln", Certainty.LIKELY),
        (f"{PROSE}\n\nHighlights: Kiln", FactKind.CUE, "Kiln", Certainty.SURE),
        ("“Brik Kiln” is dry.\n\nHighlights: Brick Kiln", FactKind.CUE, "Brik Kiln", Certainty.GUESS),
    ],
)
def test_labels_are_sure_sentences_are_likely_and_what_is_nearly_so_is_a_guess(rest, kind, words, certainty):
    assert evidence(f"Salt Parade\n\n{rest}", kind, words)[0] is certainty


def test_every_fact_has_a_reason():
    page = (
        f"Home\n\nSalt Parade\n\n{PROSE}\n\nCue rating: 70 / 100\n\nAlbum excellence: 22%\n\nAsh\n\nBo Lind"
    )
    assert all(span.reason for span in recognise(page).spans)
