import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.quotations import find_quotations
from cuebook.formats.recognition.sentences import read_paragraph


def quoted(text):
    return [quotation.inside.text for quotation in find_quotations(Piece(text, 0))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He wrote “Barnacle” and “Low Tide,” in that order.", ["Barnacle", "Low Tide"]),
        ('He wrote "Barnacle" and "Low Tide."', ["Barnacle", "Low Tide"]),
        ("I am fond of ‘Bread at Four O'Clock’, a waltz.", ["Bread at Four O'Clock"]),
        ("‘Don’t Look Down’ and the sailors’ hymn", ["Don’t Look Down"]),
        ("In ‘Smugglers’ Row’ the oars mutter.", ["Smugglers’ Row"]),
        ("On retiendra « Le Secret du verger », bien sûr.", ["Le Secret du verger"]),
        ("Mowa o „Pierwszym błysku”, który trwa.", ["Pierwszym błysku"]),
        ("Das Stück „Die Brücke“ gehört dazu.", ["Die Brücke"]),
        ("「帰らない船」と『夜の渡し』", ["帰らない船", "夜の渡し"]),
        ("The song _Night Ferry_ is fine.", ["Night Ferry"]),
        ("Nur ‚Die Brücke‘, ‚Ausklang‘ und ›Der Steg‹ schwingen.", ["Die Brücke", "Ausklang", "Der Steg"]),
        (
            "I like `Night Ferry` and **Low Tide** and ''Whistle Stop'' too.",
            ["Night Ferry", "Low Tide", "Whistle Stop"],
        ),
        ("Utwory ,,Most'' i ,,Szept archiwum\" są krótkie.", ["Most", "Szept archiwum"]),
        ("The ''Night Ferry's Bell'' rings.", ["Night Ferry's Bell"]),
        ("On retient ‹ Le Verger ›, et 《Finale》.", ["Le Verger", "Finale"]),
        ("“Ambush!” is over before it starts.", ["Ambush!"]),
        ("by James Pell.”Quay Song” is great", ["Quay Song"]),
        ("the Saints with “Run the rails) won, and then came “Whistle stop” too", ["Whistle stop"]),
        ('a nod in "Finale"with its false ending', ["Finale"]),
        ('’90s rock ’n’ roll, it’s 12" vinyl', []),
    ],
)
def test_quotation_marks_of_all_kinds(text, names):
    assert quoted(text) == names


def sentences(text):
    return [sentence.text for sentence in read_paragraph(Piece(text, 0)).sentences]


def test_a_sentence_may_end_inside_a_quotation_and_a_title_may_exclaim():
    assert sentences("It closes on “Hold On.” I will defend it. “Ambush!” is short. “Hm.”Quay") == [
        "It closes on “Hold On.”",
        "I will defend it.",
        "“Ambush!” is short.",
        "“Hm.”",
        "Quay",
    ]


def test_initials_and_titles_of_people_end_no_sentence():
    assert sentences("Mr. Pell met J. Amory. They wrote 3.5 bars") == [
        "Mr. Pell met J. Amory.",
        "They wrote 3.5 bars",
    ]


@given(st.text(alphabet="aB s.,!?“”‘’‚‹›`\"'„«»「」_*\n1", max_size=60))
def test_quotations_and_sentences_stand_in_the_text_in_order(text):
    paragraph = read_paragraph(Piece(text, 100))
    for found in (paragraph.quotations, paragraph.sentences):
        ends = [100]
        for one in found:
            assert ends[-1] <= one.start < one.stop <= 100 + len(text)
            ends.append(one.stop)
    for quotation in paragraph.quotations:
        assert text[quotation.inside.start - 100 : quotation.inside.stop - 100] == quotation.inside.text
