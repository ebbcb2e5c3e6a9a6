"""The labels pages put before their facts, in several languages: ``Label: value``, or a value below."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from cuebook.domain.names import fold
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.phrases import phrases


class Label(Enum):
    """What a label announces."""

    COMPOSER = auto()
    REVIEWER = auto()
    YEAR = auto()
    COMPANY = auto()
    COMPANY_AND_DATES = auto()
    LENGTH = auto()
    TRACK_COUNT = auto()
    RATING = auto()
    HIGHLIGHTS = auto()
    TRACKS = auto()
    OTHER_LIST = auto()
    """A list that is not the track list, however it is numbered."""
    OTHER = auto()
    """A fact about the album that a review's facts have no place for."""


LABELS: dict[Label, str] = {
    Label.COMPOSER: """
        composer, composers, composed by, music, music by, music composed by, original music by, score by,
        original score by, score composed by, composed and conducted by, music composed and conducted by,
        composed and produced by, composed orchestrated and conducted by, written and composed by, composed
        conducted and produced by, composed orchestrated conducted and produced by, komponist, komponistin,
        komponisten, musik, musik von, komponiert von, filmmusik von, compositeur, compositrice,
        compositeurs, musique, musique de, musique composée par, composé par, compositor, compositora,
        compositores, música, música de, música compuesta por, compuesta por, kompozytor, kompozytorka,
        kompozytorzy, muzyka, skomponował, skomponowała, compositore, musica, musiche di, 音楽, 作曲, 作曲者
    """,
    Label.REVIEWER: """
        reviewed by, review by, reviewer, original review by, written by, author, text by, critic, by,
        autor, autorin, von, kritik von, rezension von, besprochen von, geschrieben von, rezensent,
        rezensentin, auteur, autrice, par, critique de, critique par, chronique de, rédigé par, texte,
        autora, por, crítico, crítica, crítica de, crítica por, reseña de, reseña por, escrito por,
        recenzent, recenzentka, autor recenzji, autorka, recensione di, 文, 評者, 執筆
    """,
    Label.YEAR: """
        year, release date, released, release year, date of release, year of release, film year, jahr,
        erscheinungsjahr, veröffentlicht, année, année de sortie, sortie, date de sortie, año, año de
        estreno, estreno, rok, rok produkcji, rok wydania, data wydania, anno, 公開年, 発売日, 年
    """,
    Label.COMPANY: """
        label, record label, labels, record company, released by, distributed by, publisher, published by,
        plattenlabel, éditeur, maison de disques, sello, discográfica, editada por, wydawca, wytwórnia,
        etichetta, レーベル, 発売元
    """,
    Label.COMPANY_AND_DATES: "labels and dates, label and date, label and release date",
    Label.LENGTH: """
        total time, total length, total running time, running time, disc time, album length, album time,
        length, duration, total playtime, total playing time, playing time, playtime, time, total, total
        duration, spielzeit, gesamtspielzeit, laufzeit, gesamtlaufzeit, länge, dauer, gesamtdauer, durée,
        durée totale, minutage, duración, duración total, tiempo total, czas trwania, łączny czas, czas,
        durata, 収録時間, 演奏時間, 総時間
    """,
    Label.TRACK_COUNT: """
        number of tracks, track count, no of tracks, anzahl titel, titelanzahl, nombre de pistes, número de
        pistas, número de cortes, liczba utworów, 曲数
    """,
    Label.RATING: """
        rating, our rating, my rating, album rating, overall rating, overall, overall score, final score,
        final rating, total score, score, grade, final grade, my grade, overall grade, stars, verdict,
        marks, mark, bewertung, wertung, gesamtwertung, punkte, note, note finale, note globale, ma note,
        notre note, notation, puntuación, nota, valoración, calificación, nota final, ocena, ocena redakcji,
        ocena końcowa, ocena recenzenta, moja ocena, voto, valutazione, 評価, 総合評価
    """,
    Label.HIGHLIGHTS: """
        highlights, highlight, album highlights, highlights of the album, cues to listen to, tracks to
        listen to, must listen, must hear, recommended, recommended tracks, recommended cues, best tracks,
        best track, best cues, best cue, top tracks, top cues, key tracks, standout tracks, standout cues,
        standouts, choice cuts, my favorites, my favourites, favorites, favourites, favorite tracks,
        favourite tracks, favorite cues, favourite cues, my favorite tracks, my favourite tracks, my
        favorite cues, my favourite cues, essential tracks, höhepunkte, anspieltipps, anspieltipp, hörtipps,
        lieblingsstücke, beste stücke, beste titel, empfehlungen, temps forts, morceaux choisis, meilleurs
        morceaux, meilleures pistes, morceaux préférés, à écouter, à retenir, destacados, destacadas, cortes
        destacados, temas destacados, lo mejor, mejores cortes, mejores temas, pistas recomendadas,
        najlepsze utwory, wyróżnione utwory, polecane utwory, warto posłuchać, ulubione utwory, brani
        migliori, おすすめ, おすすめ曲, ベストトラック
    """,
    Label.TRACKS: """
        track list, tracklist, track listing, tracklisting, tracks, track titles, tracks included, the
        tracks, here is the track list, here is the track listing, complete track list, full track list,
        album tracks, songs, song list, contents, cues, cue list, titel, titelliste, trackliste, stücke,
        inhalt, liste des titres, titres, liste des morceaux, liste des pistes, pistes, plages, morceaux,
        lista de temas, lista de canciones, lista de cortes, lista de pistas, cortes, temas, canciones,
        pistas, listado de temas, listado de cortes, lista utworów, spis utworów, utwory, tracklista, brani,
        lista tracce, tracce, 収録曲, 曲目, 曲目リスト
    """,
    Label.OTHER_LIST: """
        musicians, personnel, players, performers, band, orchestra, credits, crew, cast, top ten, top 10,
        top five, top 5, ranking, charts, chart, chart positions, singles, awards, comments, responses,
        related, related posts, sources, notes, footnotes, links, more reviews, other reviews, other albums,
        discography, musiker, besetzung, mitwirkende, rangliste, kommentare, musiciens, interprètes,
        classement, commentaires, músicos, intérpretes, clasificación, comentarios, muzycy, wykonawcy,
        komentarze, lista przebojów
    """,
    Label.OTHER: """
        arranger, arrangers, arranged by, orchestrator, orchestrators, orchestrated by, orchestrations by,
        conductor, conducted by, performed by, produced by, album produced by, producer, producers, soloist,
        soloists, engineer, recorded by, mixed by, director, directed by, starring, catalog, catalogue,
        catalog number, cat no, product no, catalogue number, id, format, genre, country, buy, listen,
        listen to, price, barcode, date, written on, orchester, dirigent, dirigiert von, produzent, regie,
        katalognummer, orchestre, chef d orchestre, réalisateur, réalisation, référence, orquesta, director
        de orquesta, dirección, formato, país, orkiestra, dyrygent, reżyseria, reżyser, numer katalogowy,
        gatunek, kraj, 監督, 指揮, 演奏
    """,
}
_LABEL_OF = {phrase: label for label, table in LABELS.items() for phrase in phrases(table)}
_LONGEST = 60
_LABELLED = re.compile(r"(?P<label>[^:：]{1,60}?)\s{0,3}[:：](?P<value>.*)")
_BRACKETED_END = re.compile(r"\s*[(\[（][^()\[\]]{0,60}[)\]）]\s*$")
_BY_WORDS = {"by", "von", "de", "di", "par", "por"}
_BARE_LABELS = "【】[]=~•·*-–—# "


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label and what stands on its line after it, which may be nothing.

    ``sure`` says that a colon, or the value itself, makes it a label: ``Time`` alone may be a cue.
    """

    label: Label
    value: Piece
    sure: bool = True


def label_of(phrase: str) -> Label | None:
    """What a phrase announces, if it is a label: ``Track Listing``, ``Kompozytor``."""
    if len(phrase) > _LONGEST:
        return None
    return _LABEL_OF.get(fold(phrase)) or _LABEL_OF.get(fold(_BRACKETED_END.sub("", phrase)))


def read_label(line: Line) -> Labelled | None:
    """Read the label a line begins with.

    ``Label: X`` and ``Music by X`` have a value; a line of nothing but a label, with or without a
    colon, has an empty one.
    """
    match = _LABELLED.match(line.text)
    if match and (label := label_of(match["label"].strip(_BARE_LABELS))):
        return Labelled(label, line.group(match, "value"))
    if label := label_of(line.text.strip(_BARE_LABELS)):
        return Labelled(label, line.cut(len(line.text)), sure=line.text.endswith("】"))
    return _read_unmarked_label(line)


def _read_unmarked_label(line: Line) -> Labelled | None:
    """``Music composed by X``: no colon, so only labels that end in a word like *by* are taken."""
    words = list(re.finditer(r"[^\s•·*]+", line.text[: 2 * _LONGEST]))
    for count in range(min(len(words) - 1, 7), 0, -1):
        if fold(words[count - 1].group()) in _BY_WORDS:
            label = label_of(line.text[words[0].start() : words[count - 1].end()])
            value = line.cut(words[count - 1].end())
            if label and not value.text[:1].islower():
                return Labelled(label, value)
    return None
