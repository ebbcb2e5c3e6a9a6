import pytest

from cuebook.domain.errors import ReviewRefusedError
from cuebook.formats.recognition import recognise

PROSE = "A harbour has few secrets left by the second reel, and the violas keep every one of them to the end."
FIGURES = "Cue rating: 70 / 100\n\nTotal minutes of excellence: 8 / 34\n\nAlbum excellence: 22%"


@pytest.mark.parametrize(
    "page",
    [
        f"{PROSE}\n\n{FIGURES}\n\n{PROSE}\n\n{FIGURES}\n",
        f"Salt Parade (Rolf Eskildsen, 1991) **** {PROSE}\n\nGull Year (Ada Vanterpool, 1987) ** {PROSE}\n",
        f"„Salzparade“\n{PROSE}\n(5/5) *****\n„Möwenjahr“\n{PROSE}\n(2,5/5) ** ½\n",
        f"★★★★\nSalt Parade\n{PROSE}\n★★\nGull Year\n{PROSE}\n★\nMud\n{PROSE}\n",
        f"Salt Parade (1991)\n{PROSE}\n\nGull Year (1987)\n{PROSE}\n",
        f'Salt Parade\n{PROSE}\nTop Tracks:\n1. "Rope"\n\nGull Year\n{PROSE}\nTop Tracks:\n1. "Gull"\n',
        f"3. Salt Parade – Rolf Lund\n{PROSE}\n\n2. Gulls – Ada Ost\n{PROSE}\n\n1. Mud – Al Oar\n{PROSE}\n",
    ],
    ids=[
        "two blocks of figures",
        "rated titles",
        "ratings below",
        "ratings above",
        "dated headings",
        "two lists",
        "countdown",
    ],
)
def test_a_page_with_several_reviews_is_refused_in_words(page):
    with pytest.raises(ReviewRefusedError, match=r"several reviews: .+\. Copy one of them"):
        recognise(page)


@pytest.mark.parametrize(
    "page",
    [
        f"★★★★\n\nSalt Parade (1991)\n\n{PROSE}\n\n★★★★\n",
        f"Salt Parade (1991)\n\nRating: 3/5\n\n{PROSE}\n\nSound: 4/5\n\n{PROSE}\n\nOverall: 3/5\n",
        f"Salt Parade (1991)\n\n{PROSE}\n\n{FIGURES}\n\nYou might also like\n\nGull Year (1987)\n\n{PROSE}\n",
        f"1. Kiln - 1:00\n2. Ash - 2:00\n3. Mud - 3:00\n\n{PROSE}\n",
        f"**** {PROSE}\n*** {PROSE}\n",
        "Salt Parade (1991)\n\nLong: “Gull (1988) * Night” ends it.\n\nSlow: “Kiln (1987) * Ash” too.\n",
    ],
    ids=[
        "rated twice alike",
        "rated in parts",
        "related pages",
        "tracks",
        "other readers",
        "cues like titles",
    ],
)
def test_one_review_is_not_taken_for_several(page):
    recognise(page)
