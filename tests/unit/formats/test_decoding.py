import pytest

from cuebook.domain.errors import ReviewRefusedError
from cuebook.formats.decoding import decode

POLISH = (
    "Muzyka Wojciecha Żaka jest świetna, choć utwór „Źródło” jest zbyt długi. Ścieżka dźwiękowa trwa krótko."
)
RUSSIAN = (
    "Музыка к фильму прекрасна, особенно «Главная тема», которая звучит в начале и в самом конце фильма."
)
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


def test_what_is_too_long_is_refused():
    with pytest.raises(ReviewRefusedError, match="too long"):
        decode(b"word " * 1_200_000)
