"""A review's prose as the panel shows it."""

from cuebook.domain.ids import ReviewId
from cuebook.domain.review import (
    FactKind,
    FactSpan,
    LinkRole,
    LinkState,
    Review,
    ReviewFacts,
    ReviewLink,
)
from cuebook.gui.widgets.review_text import pieces


def test_the_underscores_that_a_page_s_italics_were_kept_as_are_not_shown():
    text = "The superb _Night Ferry_, as in _Tern Island_, is no my_own_file; _Gull Song_ is."
    spans = tuple(
        FactSpan(FactKind.CUE, text.index(cue), text.index(cue) + len(cue))
        for cue in ("Night Ferry", "Gull Song")
    )
    links = (
        ReviewLink(n=1, written="Night Ferry", role=LinkRole.MENTION, state=LinkState.NONE),
        ReviewLink(n=2, written="Gull Song", role=LinkRole.MENTION, state=LinkState.NONE),
    )
    review = Review(
        id=ReviewId("r"), added_at=0, format="html", source="page", text=text, facts=ReviewFacts(spans=spans),
        links=links,
    )  # fmt: skip
    shown = list(pieces(review))
    assert "".join(piece.text for piece in shown) == (
        "The superb Night Ferry, as in Tern Island, is no my_own_file; Gull Song is."
    )
    assert [piece.text for piece in shown if piece.link] == ["Night Ferry", "Gull Song"]


def test_a_line_that_only_says_who_wrote_it_is_left_out_and_a_sentence_of_theirs_is_not():
    text = "by Odo Marsh\nIt flows, and Odo Marsh, who wrote these words, has never heard the like of it."
    first, later = text.index("Odo"), text.rindex("Odo")
    for start, left in ((first, text.partition("\n")[2]), (later, text)):
        spans = (FactSpan(FactKind.REVIEWER, start, start + len("Odo Marsh")),)
        facts = ReviewFacts(spans=spans)
        review = Review(id=ReviewId("r"), added_at=0, format="text", source="page", text=text, facts=facts)
        assert "".join(piece.text for piece in pieces(review)).strip() == left
