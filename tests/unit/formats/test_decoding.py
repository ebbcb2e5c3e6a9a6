import codecs
import random
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.errors import ReviewRefusedError
from cuebook.formats.decoding import decode

POLISH = (
    "Muzyka Wojciecha Żaka jest świetna, choć utwór „Źródło” jest zbyt długi. Ścieżka dźwiękowa trwa krótko."
)
RUSSIAN = (
    "Музыка к фильму прекрасна, особенно «Главная тема», которая звучит в начале и в самом конце фильма."
)
CHINESE = "导演的音乐。\n“夜泳”最好。\n\u3000\u3000一一开怀大笑。\n" * 9
MARKS = [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")]
FRENCH = "La musique, composée à Besançon, n’est pas dénuée d’intérêt : « Générique » est réussi, et l’œuvre."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(POLISH, "cp1250"), (POLISH, "iso8859_2"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (FRENCH, "cp1252")],
)
def test_an_old_code_page_that_nobody_names_is_guessed(text, encoding):
    page = text.encode(encoding, "ignore")
    assert decode(page) == page.decode(encoding)


def test_what_a_page_declares_goes_before_a_guess():
    assert decode("Žižka má hůl".encode("cp1250"), "windows-1250") == "Žižka má hůl"


def test_latin_1_is_read_as_browsers_do():
    assert decode("“Weir” – naïve".encode("cp1252"), "iso-8859-1") == "“Weir” – naïve"


@pytest.mark.parametrize("declared", ["", "rot13", "zip", "utf-99", "idna", "x" * 50])
def test_what_is_no_encoding_is_passed_over(declared):
    assert decode("Łódź".encode(), declared) == "Łódź"


def test_a_wrong_declaration_gives_way():
    assert decode("Zoë “Weir”".encode(), "ascii-8") == "Zoë “Weir”"
    assert decode("naïve – ".encode("cp1252"), "utf-8") == "naïve – "


def test_signs_that_nobody_sees_are_left_out():
    page = "\ufeffHar\u00adrow\u200b Weir: \u2066“Night\u2060 Swim”\u2069 is won\u00adderful. \u202eNo\u202c."
    assert decode(page.encode()) == "Harrow Weir: “Night Swim” is wonderful. No."


def test_what_is_too_long_is_refused():
    with pytest.raises(ReviewRefusedError, match="too long"):
        decode(b"word " * 1_200_000)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [FRENCH, RUSSIAN, CHINESE], ids=["fr", "ru", "zh"])
def test_utf_16_without_a_mark_at_its_start_is_known(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, b""])
def test_a_file_of_utf_16_may_lack_its_last_byte(mark):
    assert decode(mark + FRENCH.encode("utf-16-le")[:-1]) == FRENCH[:-1] + "\ufffd"


@pytest.mark.parametrize(("mark", "encoding"), MARKS)
@pytest.mark.parametrize("newline", ["\n", "\n\n", "\r\n", "\r\n\r\n"])
def test_newlines_of_utf_16_that_were_taken_for_single_bytes_are_put_right(mark, encoding, newline):
    page = newline.join([FRENCH] * 60).encode(encoding).replace(b"\n", b"\r\n")
    assert [line for line in decode(mark + page).split("\n") if line] == [FRENCH] * 60


@given(st.integers(2, 300), st.sampled_from(MARKS))
def test_a_lost_byte_of_utf_16_costs_few_letters(lost, named):
    mark, encoding = named
    text = "The score of the weir is as good as the river itself, and Night Swim is the best of it. " * 3
    page = mark + text.encode(encoding)
    assert decode(page[:lost] + page[lost + 1 :])[-250 + lost // 2 :] in text


def test_halves_of_letters_stand_as_signs_of_broken_ones():
    broken = "A grand \ud83c\udfb5 score\ud83c, and a long one."
    mended = "A grand 🎵 score\ufffd, and a long one."
    assert decode(codecs.BOM_UTF16_LE + broken.encode("utf-16-le", "surrogatepass")) == mended
    text = f"{FRENCH} {broken}"
    assert decode(text.encode("utf-8", "surrogatepass")) == f"{FRENCH} {mended}"


def test_a_few_broken_bytes_do_not_make_another_encoding_of_a_page():
    assert decode(f"{POLISH} ".encode() + b"\xe2\x80 \xff" + POLISH.encode()).count(POLISH) == 2


@pytest.mark.parametrize(
    "text", ["Harrow Weir\0\1\2 review\nRating: 7/10, and more", "Harrow\0Weir\0Ida\0Quell\0"]
)
def test_single_bytes_with_noughts_among_them_are_not_taken_for_utf_16(text):
    with pytest.raises(ReviewRefusedError, match="holds no text"):
        decode(text.encode())
    assert decode((text + FRENCH * 9).encode()).startswith("Harrow")


def test_a_mark_of_utf_16_before_something_else_is_passed_over():
    assert decode(codecs.BOM_UTF16_LE + FRENCH.encode()) == FRENCH


def test_utf_16_that_is_declared_in_single_bytes_is_not_believed():
    page = "<meta charset=utf-16><p>Zoë “Weir”, all of it</p>"
    assert decode(page.encode(), "utf-16") == page
    assert decode(page.encode() + b" ", "utf-16") == page + " "


@pytest.mark.parametrize(
    "page",
    [
        codecs.BOM_UTF16_LE + random.Random(1).randbytes(4_000),
        b"RIFF" + b"".join(struct.pack("<h", place % 41 - 20) for place in range(9_000)),
    ],
    ids=["noise", "sound"],
)
def test_what_is_no_text_in_utf_16_is_refused_in_words(page):
    with pytest.raises(ReviewRefusedError, match=r"characters of this text are broken|holds no text"):
        decode(page)
