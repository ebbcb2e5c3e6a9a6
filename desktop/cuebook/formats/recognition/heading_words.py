"""The words of headings that are no part of a title: *Soundtrack review*, *Home*, *Great Soundtracks of*."""

import re

from cuebook.domain.edition_words import split_edition
from cuebook.domain.names import fold
from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.phrases import phrases
from cuebook.formats.recognition.years import years_in

_RECORD = (
    r"(?:sound\s?tracks?|scores?|o\.?s\.?t\.?|film\s?music|filmmusik|bande\soriginale|b\.?o\.?f?\.?|"
    r"musique\sde\sfilm|banda\ssonora|b\.?s\.?o\.?|muzyk[ai]\sfilmow(?:a|ej)|ścieżk[ai]\sdźwiękow(?:a|ej))"
)
_WORD = (
    r"(?:original|motion|picture|film|movie|tv|video|game|cd|album|music|sound|soundtracks?|scores?|ost"
    r"|filmmusik)"
)
_REVIEW = (
    r"(?:reviews?|critiques?|chroniques?|kritik|rezension|besprechung|críticas?|reseñas?|recenzja|recensione)"
)
_OF = r"(?:of|for|from|to|zu[mr]?|von|des?|du|del|della|z|do)\s(?-i:(?:the|la|le|der|filmu)\s)?"
_BEFORE = (
    rf"{_REVIEW}\s(?:{_OF})?{_RECORD}\s{_OF}",
    rf"(?:an?\s|eine\s|une\s|una\s)?(?:{_WORD}[\s-])*{_REVIEW}\s{_OF}",
    r"(?:(?:my|some|a\sfew|first|quick|more)\s)*(?:thoughts|notes|impressions|musings)\s(?:on|about)\s(?=\S+\s)",
    r"(?:just\s)?(?:listened|listening)\sto\s(?=[A-Z“\"‘])",
    r"(?:a\s(?:closer\s)?)?look(?:ing)?\s(?:back\s)?at\s(?=[A-Z“\"‘])",
    rf"(?:{_WORD}[\s-])+{_REVIEW}\s(?=[“\"„«])",
    r"recenzja\s(?:płyty|albumu)\s",
    r"(?-i:BSO|OST|BOF?|B\.S\.O\.|B\.O\.F?\.?|O\.S\.T\.)\s(?:(?:de|of|du|del|from)\s(?:(?:the\s)?film\s)?)?(?=[A-ZÀ-Þ“«\"\d])",
    rf"original\s(?:motion\spicture\s)?(?:soundtrack|score)\s{_OF}",
    r"(?:music|songs)\sfrom\s(?:and\sinspired\sby\s)?the\s(?=(?:[\w-]+\s){0,2}(?:motion\spicture|film|movie)\s)",
)
_FROM_A_FILM = re.compile(r"(?:[\w-]+\s){0,3}(?:motion\spicture|film|movie)\s(?=\S)", re.IGNORECASE)
_PREFIX = re.compile("|".join(_BEFORE), re.IGNORECASE)
_SUFFIX = re.compile(rf"(?:[\s-]{_WORD}){{0,5}}[\s-]{_REVIEW}\s*$", re.IGNORECASE)
_GENERIC = phrases(
    """
    the, a, an, of, to, for, from, in, on, and, our, my, original, motion, picture, film, films, movie,
    movies, tv, television, game, video, soundtrack, soundtracks, score, scores, ost, music, cd, cds,
    dvd, lp, album, albums, review, reviews, reviewed, latest, new, recent, bo, bof, bso, track, tracks,
    print, version, view, web, home, archive, archives, index, blog, various, artists, official, full,
    editorial, kritik, kritiken, rezension, rezensionen, besprechung, startseite, filmmusik, filmmusiken,
    musik, neue, neueste, verschiedene, critique, critiques, chronique, chroniques, accueil, bande,
    bandes, originale, sonore, sonores, originales, musique, musiques, de, du, la, le, les, crítica,
    críticas, reseña, reseñas, banda, bandas, sonora, sonoras, inicio, música, varios, artistas,
    recenzja, recenzje, recenzji, muzyka, muzyki, filmowa, filmowe, filmowej, płyty, ścieżki, dźwiękowej,
    soundtracku, soundtracki, strona, główna, ścieżka, dźwiękowa, różni, wykonawcy, 映画音楽,
    映画音楽レビュー, サントラ, サントラレビュー, サウンドトラック,
    サウンドトラックレビュー, レビュー, ホーム, druckansicht, druckversion, imprimable, imprimir, druku,
    wersja, printable, printer, friendly, ficha, técnica, steckbrief, fiche, technique, facts, details,
    infos, informacje, dane, scheda, daten, opinión, opiniones, opinie, opinia, opinione, opinioni,
    meinung, meinungen, avis, foro, foros, forum, foren, zum, zur, culture, kultur,
    cultura, kultura, arts, feuilleton, unterhaltung, entertainment, re, fwd, aw, listening, listened,
    just, heard, kritikreihe, tipp, cd tipp, hörtipp, albumtipp, soundtracktipp, platte, platten, top,
    gehört, angehört, neu, notes, thoughts, écouté, écoute, disque, disques, escuchado, disco, discos,
    colonna, colonne, recensione, recensioni, series, episode, serie, fernsehen, kino, cinema, cinéma,
    cine
    """
)
_SECTIONS = phrases(
    """
    culture, kultur, cultura, kultura, arts, feuilleton, unterhaltung, entertainment, home, startseite,
    accueil, inicio, main page, strona główna, index, blog, web, news, magazin, magazine
    """
)
_COMPOUND = re.compile(
    r"(?:soundtrack|filmmusik|musik|album|cd|score|film|platten|schallplatten|lp|vinyl|serien|spiele|kurz|mini)"
    r"(?:kritik|rezension|besprechung|vorstellung|empfehlung|review|tipp|check|test)(?:en|s)?"
)
"""``Soundtrackkritik``: what pages of reviews are called in a language that joins its words."""
_ABBREVIATED = frozenset({"o s t", "b o", "b o f", "b s o"})
_RUBRIC = re.compile(
    r"(?:(?:the|a|our|my|complete|full)\s)*(?:track|cue)\sby\s(?:track|cue)(?:\sreview)?|"
    r"(?:print(?:able|er\sfriendly)?|normal)\s(?:page|version)|page\sà\simprimer"
)
_SERIES = phrases(
    """
    soundtrack, soundtracks, score, scores, ost, filmmusik, filmmusiken, sonoras, サウンドトラック
    """
)
_OPINION = phrases(
    """
    review, reviews, kritik, rezension, besprechung, critique, chronique, crítica, reseña, recenzja,
    recensione, soundtrack, score, レビュー, 映画音楽レビュー, opinión, opinia, opinione, kurzkritik
    """
)
_EDITION = phrases(
    """
    expanded, extended, complete, deluxe, limited, special, release, released, reissue, edition, version,
    remaster, remastered, score, soundtrack, ost, original, anniversary, promo, promotional, rejected,
    recording, vol, volume, disc, cd, lp, tv, series, season, remake, restored, cut, uncut, live, pilot,
    film, movie, game, album, documentary, miniseries, television, erweitert, fassung, ausgabe, serie,
    staffel, édition, version, série, saison, edición, serie, temporada, wydanie, serial, sezon,
    erweiterte, komplett, komplette, vollständig, vollständige, limitierte, neuauflage, jubiläumsausgabe,
    complète, intégrale, étendue, augmentée, limitée, spéciale, réédition, completa, completo, ampliada,
    expandida, limitada, especial, reedición, remasterizada, kompletne, kompletna, rozszerzone,
    rozszerzona, limitowane, specjalne, wznowienie, auflage, jubiläum, jahrestag,
    sonderausgabe, anniversaire, coffret, aniversario, estuche, edycja, rocznicowa, rocznica,
    jubileuszowe, jubileuszowa, specjalna, limitowana, kolekcjonerska, edizione, limitata, completa,
    anniversario, ristampa
    """
)
_LATER_EDITION = phrases(
    """
    anniversary, reissue, reissued, remaster, remastered, expanded, deluxe, jubiläumsausgabe, jubiläum,
    neuauflage, erweitert, erweiterte, wiederveröffentlichung, anniversaire, réédition, augmentée,
    aniversario, reedición, ampliada, remasterizada, rocznicowa, rocznicowe, jubileuszowe, wznowienie,
    reedycja, rozszerzone, rozszerzona, ristampa, anniversario
    """
)
_OF_AN_EDITION = re.compile(r"\d{1,3}(?:st|nd|rd|th|e|er|ème|eme|o|a)?|set|box|jahre|lat")
"""Words that tell of an edition beside others: ``25th``, ``2-CD set``."""


_RUBRIC_IN_BRACKETS = re.compile(r"[\[(](?P<inside>[^\[\]()]{2,30})[\])]\s?[:–-]?\s{1,3}(?=\S)")


def strip_rubric(segment: Piece) -> Piece:
    """Take the words of a review's rubric from the ends of a segment.

    ``Review of Barrow Fen``, ``Barrow Fen Soundtrack Review`` and ``Barrow Fen (Original Motion
    Picture Score)`` all leave *Barrow Fen*.
    """
    if (match := _RUBRIC_IN_BRACKETS.match(segment.text)) and is_generic(match["inside"]):
        segment = segment.cut(match.end())
    if match := _PREFIX.match(segment.text):
        segment = segment.cut(match.end())
        if film := _FROM_A_FILM.match(segment.text):
            segment = segment.cut(film.end())
    if (match := _SUFFIX.search(segment.text)) and match.start():
        segment = segment.cut(0, match.start())
    title, edition = split_edition(segment.text)
    brackets_say_more = edition is None or "," in edition or years_in(Piece(edition, 0))
    if brackets_say_more or not segment.text.startswith(title):
        return segment
    return segment.cut(0, len(title))


def is_generic(segment: str) -> bool:
    """Whether a segment only says what kind of page this is, or where it stands: ``Home``, ``CD Review``."""
    words = fold(segment)
    return (
        words in _ABBREVIATED or bool(_RUBRIC.fullmatch(words)) or all(map(_is_generic_word, words.split()))
    )


def _is_generic_word(word: str) -> bool:
    return word in _GENERIC or word.isdigit() or bool(_COMPOUND.fullmatch(word))


def is_a_section(segment: str) -> bool:
    """Whether a segment names a part of a site, which tells nothing of what stands beside it."""
    return fold(segment) in _SECTIONS


def is_series(segment: str) -> bool:
    """Whether a segment beside a title names the series a page belongs to: ``Great Soundtracks of 1985``."""
    return not _SERIES.isdisjoint(fold(segment).split())


def announces_a_review(segment: str) -> bool:
    """Whether a segment says that what follows is reviewed."""
    words = fold(segment).split()
    return not _OPINION.isdisjoint(words) or any(map(_COMPOUND.fullmatch, words))


def is_only_edition(words: str) -> bool:
    """Whether words say nothing but which edition it is: ``Edición completa``, ``Expanded``."""
    return is_edition(words) and all(
        word in _EDITION or word in _GENERIC or _OF_AN_EDITION.fullmatch(word) for word in fold(words).split()
    )


def names_a_later_edition(words: str) -> bool:
    """Whether a heading says that an album came out again: ``25th Anniversary Edition``."""
    return not _LATER_EDITION.isdisjoint(fold(words).split())


def is_edition(words: str) -> bool:
    """Whether words in brackets tell of an edition or a kind of film: ``expanded release``, ``TV series``."""
    return not _EDITION.isdisjoint(fold(words).split())
