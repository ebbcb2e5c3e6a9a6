import pytest

from cuebook.formats.recognition import recognise

TRACKS = "Tracks\n1. Kiln 2:10\n2. Tern Island 3:40\n3. Sails 1:05"


def named(prose):
    page = f"Soundtrack review: Tern Island (Rolf Eskildsen – 1991)\n\n{prose}\n\n{TRACKS}"
    return {fact.cue for fact in recognise(page).mentions}


@pytest.mark.parametrize(
    "prose",
    [
        "Tern Island was filmed in the rain. The strings return in “Tern Island”, and they are lovely.",
        "_Tern Island_ was filmed in the rain. The strings return in “Tern Island”, and they are lovely.",
        "The strings are loud in “Kiln”, for all I know. “Tern Island” itself I enjoyed, though it is short.",
        "Das Titelstück „Tern Island“ ist schön, und mehr ist dazu eigentlich nicht zu sagen.",
    ],
)
def test_a_cue_called_like_its_film_is_told_from_it(prose):
    assert "Tern Island" in named(prose)


@pytest.mark.parametrize(
    "prose",
    [
        "“Tern Island” was filmed in the rain, which is heard. What is good is “Kiln”, and that is short.",
        "Tern Island was filmed in the rain. The film “Tern Island” has one good cue, and that is “Kiln”.",
        "“Tern Island” has strings. Then “Tern Island” has more strings, and “Kiln” has them all.",
    ],
)
def test_the_film_is_no_cue(prose):
    assert "Tern Island" not in named(prose)
