"""The words of labels, language by language: to add a language, add its rows.

Phrases stand between commas; case, accents and punctuation do not count. A label that a language takes over
from another (``Label``, ``Rating``) stands there already.
"""

from enum import Enum, auto


class Label(Enum):
    """What a label announces."""

    COMPOSER = auto()
    REVIEWER = auto()
    YEAR = auto()
    COMPANY = auto()
    COMPANY_AND_DATES = auto()
    EDITION = auto()
    """A later release of an album, by its year and company; the film's year is another."""
    LENGTH = auto()
    TRACK_COUNT = auto()
    RATING = auto()
    HIGHLIGHTS = auto()
    TRACKS = auto()
    COLLECTION = auto()
    """The series or franchise a review or its film belongs to."""
    CATEGORY = auto()
    """The categories of a page, which may name a series."""
    OTHER_LIST = auto()
    """A list that is not the track list, however it is numbered."""
    OTHER = auto()
    """A fact about the album that a review's facts have no place for."""


LABEL_WORDS: dict[str, dict[Label, str]] = {
    "en": {
        Label.COMPOSER: """
            composer, composers, composed by, music, music by, music composed by, original music by,
            original score by, score by, original score, score composed by, composed and conducted by,
            music composed and conducted by, music composed by and conducted by, composed and produced by,
            composed orchestrated and conducted by, written and composed by, composed conducted and
            produced by, composed orchestrated conducted and produced by, composed performed and produced
            by, music and lyrics by, original music composed by, music written by, m, mus, comp
        """,
        Label.REVIEWER: """
            reviewed by, review by, reviewer, original review by, cd review by, album review by,
            soundtrack review by, score review by, film music review by, album reviewed by, written by,
            review written by, words by, author, text by, critic, by, editors review by, editorial review by,
            our review by, rev
        """,
        Label.YEAR: """
            year, release date, released, release year, date of release, year of release, film year, film
            released, original release
        """,
        Label.COMPANY: """
            label, record label, labels, record company, released by, distributed by, publisher, published
            by, released on, music label
        """,
        Label.COMPANY_AND_DATES: "labels and dates, label and date, label and release date",
        Label.EDITION: "reissue, reissued, cd release, album release, cd edition, album, disc, cd",
        Label.LENGTH: """
            total time, tt, total length, total running time, running time, disc time, album length, album
            time, length, duration, total playtime, total playing time, playing time, playtime, time,
            total, total duration, album running time, album duration, runtime, total album time, total
            disc time
        """,
        Label.TRACK_COUNT: "number of tracks, track count, no of tracks, number of cues, total tracks",
        Label.RATING: """
            conclusion, bottom line,
            rating, our rating, my rating, album rating, overall rating, overall, overall score, final
            score, final rating, total score, score, grade, final grade, my grade, overall grade, stars,
            verdict, final verdict, marks, mark, album score, score rating, music rating, soundtrack
            rating, my score, reviewers rating, editors rating, rated,
            mine, rating of the album, my verdict, final
            mark
        """,
        Label.HIGHLIGHTS: """
            highlights, highlight, album highlights, highlights of the album, score highlights, cues to
            listen to, tracks to listen to, cues to hear, tracks to hear, listen to these, must listen,
            must hear, must hear tracks, recommended, recommended tracks, recommended cues, recommended
            listening, best tracks, best track, best cues, best cue, best of the album, top tracks, top
            cues, top track, key tracks, key cues, standout tracks, standout cues, standouts, choice cuts,
            choice tracks, choice cues, my favorites, my favourites, favorites, favourites, favorite
            tracks, favourite tracks, favorite track, favourite track, favorite cues, favourite cues, my
            favorite tracks, my favourite tracks, my favorite cues, my favourite cues, essential tracks,
            essential cues, notable tracks, notable cues, worth hearing, picks, track picks, our picks, my
            picks, tracks to check out, do not miss, dont miss
        """,
        Label.TRACKS: """
            track list, tracklist, track listing, track listings, tracklisting, tracks,
            track titles, tracks included, the
            tracks, here is the track list, here is the track listing, heres the track list, heres the
            track listing, complete track list, full track list, complete track listing, full track
            listing, album tracks, songs, song list, contents, cues, cue list, cd track list, album track
            list, soundtrack list, the songs, track by track, list of tracks, track ratings
        """,
        Label.COLLECTION: """
            series, franchise, saga, film series, part of the series, part of our series, from the series,
            from our series, review series, part of series, collection, collections, column
        """,
        Label.CATEGORY: """
            filed under, posted in, category, categories, tags, tag, tagged, tagged as, tagged with, topics,
            topic, labels and tags, section, posted under
        """,
        Label.OTHER_LIST: """
            musicians, personnel, players, performers, band, orchestra, credits, crew, cast, top ten, top
            10, top five, top 5, ranking, charts, chart, chart positions, singles, awards, comments,
            responses, related, related posts, sources, notes, footnotes, links, more reviews, other
            reviews, other albums, discography, references, line up, instruments, recording credits, album
            credits, production credits, filmography, nominations, bibliography
        """,
        Label.OTHER: """
            arranger, arrangers, arranged by, orchestrator, orchestrators, orchestrated by, orchestrations
            by, orchestrations, conductor, conducted by, performed by, produced by, album produced by,
            producer, producers, soloist, soloists, engineer, recorded by, mixed by, mastered by,
            director, directed by, starring, catalog, catalogue, catalog number, cat no, catalog no,
            product no, catalogue number, id, format, genre, country, buy, listen, listen to, price,
            barcode, date, written on, liner notes by, studio, edited by, upc, availability, limited to
        """,
    },
    "de": {
        Label.COMPOSER: """
            komponist, komponistin, komponisten, musik, musik von, komponiert von, filmmusik von, original
            musik von, musik komponiert von, komposition, score von, musik komponiert und dirigiert von
        """,
        Label.REVIEWER: """
            autor, autorin, von, kritik von, rezension von, besprechung von, besprochen von, geschrieben
            von, rezensent, rezensentin, text von, text, verfasst von, verfasser, rezensiert von, kritiker
        """,
        Label.YEAR: """
            jahr, erscheinungsjahr, veröffentlicht, veröffentlichung, veröffentlichungsjahr, erschienen,
            filmjahr, produktionsjahr, erscheinungsdatum, vö, kinostart
        """,
        Label.COMPANY: "plattenlabel, musiklabel, plattenfirma, verlag, vertrieb, erschienen bei",
        Label.EDITION: """
            neuauflage, wiederveröffentlichung, cd ausgabe, cd veröffentlichung, erscheinungstermin,
            albumveröffentlichung
        """,
        Label.LENGTH: """
            spielzeit, gesamtspielzeit, spieldauer, gesamtspieldauer, laufzeit, gesamtlaufzeit, länge,
            gesamtlänge, dauer, gesamtdauer, gesamtzeit, gesamt, insgesamt
        """,
        Label.TRACK_COUNT: "anzahl titel, titelanzahl, anzahl der titel, anzahl der tracks, anzahl stücke",
        Label.RATING: """
            fazit, gesamtfazit,
            bewertung, wertung, gesamtwertung, gesamtbewertung, punkte, note, gesamtnote, urteil,
            gesamturteil, fazit wertung, meine wertung, meine bewertung, unsere wertung, unsere bewertung,
            sterne, endnote, gesamteindruck
        """,
        Label.HIGHLIGHTS: """
            höhepunkte, anspieltipps, anspieltipp, anspielempfehlungen, hörtipps, hörtipp,
            lieblingsstücke, lieblingstitel, beste stücke, beste titel, beste tracks, die besten stücke,
            die besten titel, empfehlungen, empfohlene stücke, empfohlene titel, glanzlichter,
            glanzpunkte, top titel, favoriten, meine favoriten, hörenswert, besonders hörenswert
        """,
        Label.TRACKS: """
            titel, titelliste, trackliste, titelverzeichnis, stücke, die stücke, inhalt, tracks der cd,
            titelfolge, die titel, musikstücke, lieder, songliste
        """,
        Label.COLLECTION: """
            reihe, serie, filmreihe, saga, aus der reihe, teil der reihe, aus unserer reihe, zyklus, sammlung
        """,
        Label.CATEGORY: """
            kategorie, kategorien, rubrik, rubriken, schlagwort, schlagwörter, abgelegt unter, veröffentlicht
            in, eingeordnet unter, thema, themen, stichwörter
        """,
        Label.OTHER_LIST: """
            musiker, besetzung, mitwirkende, rangliste, kommentare, bestenliste, verweise, quellen,
            weitere kritiken, ähnliche beiträge, auszeichnungen, preise, diskografie, darsteller
        """,
        Label.OTHER: """
            orchester, dirigent, dirigiert von, produzent, produzenten, regie, regisseur, katalognummer,
            bestellnummer, genre, land, orchestrierung, orchestriert von, arrangeur, arrangiert von,
            solist, solisten, tonmeister, datum, preis, mit, bestellnr, aufgenommen, aufnahme
        """,
    },
    "fr": {
        Label.COMPOSER: """
            compositeur, compositrice, compositeurs, musique, musique de, musique originale de, musique
            composée par, composé par, composée par, musique originale, partition de, musique composée et
            dirigée par, bande originale de
        """,
        Label.REVIEWER: """
            auteur, autrice, auteure, par, critique de, critique par, chronique de, chronique par, rédigé
            par, rédacteur, rédactrice, texte, texte de, article de, écrit par, avis de, un article de,
            chroniqueur
        """,
        Label.YEAR: """
            année, année de sortie, sortie, date de sortie, sorti en, sortie en, parution, date de
            parution, année du film, sortie du film
        """,
        Label.COMPANY: """
            éditeur, maison de disques, label discographique, édité par, distribué par, distributeur,
            édition
        """,
        Label.EDITION: "réédition, réédité, édition cd, sortie cd, sortie de l album, disque, ressortie",
        Label.LENGTH: """
            durée, durée totale, minutage, durée du disque, durée de l album, temps total, minutage total
        """,
        Label.TRACK_COUNT: "nombre de pistes, nombre de titres, nombre de plages, nombre de morceaux",
        Label.RATING: """
            bilan,
            note, note finale, note globale, ma note, notre note, notation, notre avis, verdict,
            évaluation, appréciation, étoiles, note de la rédaction
        """,
        Label.HIGHLIGHTS: """
            temps forts, temps fort, morceaux choisis, meilleurs morceaux, meilleurs titres, meilleures
            pistes, les meilleurs morceaux, les meilleurs titres, morceaux préférés, titres préférés,
            pistes préférées, plages préférées, mes préférés,
            à écouter, à écouter en priorité, à retenir, titres à retenir, morceaux à retenir,
            points forts, coups de cœur, incontournables, les incontournables, sélection, titres
            recommandés, pistes recommandées, nos préférés, les temps forts, à ne pas manquer
        """,
        Label.TRACKS: """
            liste des titres, titres, liste des morceaux, liste des pistes, pistes, plages, morceaux, les
            titres, les morceaux, contenu, liste des plages, programme du disque, track listing du cd, les
            pistes
        """,
        Label.COLLECTION: """
            série, saga, franchise, cycle, de la série, dans la série, notre série, collection
        """,
        Label.CATEGORY: """
            catégorie, catégories, rubrique, rubriques, classé dans, publié dans, mots clés, étiquettes,
            thème, thèmes, dossier
        """,
        Label.OTHER_LIST: """
            musiciens, interprètes, classement, commentaires, distribution, crédits, sources, liens,
            articles liés, discographie, récompenses, palmarès, autres critiques
        """,
        Label.OTHER: """
            orchestre, chef d orchestre, réalisateur, réalisatrice, réalisation, référence, direction,
            dirigé par, orchestration, orchestrations, producteur, produit par, genre, pays, format, prix,
            enregistré à, enregistré par, interprété par, interprétation, avec, arrangements, date
        """,
    },
    "es": {
        Label.COMPOSER: """
            compositor, compositora, compositores, música, música de, música original de, música original,
            música compuesta por, compuesta por, compuesto por, música compuesta y dirigida por, partitura
            de, banda sonora de
        """,
        Label.REVIEWER: """
            autora, por, crítico, crítica, crítica de, crítica por, reseña de, reseña por, escrito por,
            escrita por, comentario de, comentario por, texto de, texto, redactado por, redactor,
            redactora, firma, analizado por
        """,
        Label.YEAR: """
            año, año de estreno, estreno, fecha de estreno, fecha de lanzamiento, lanzamiento, año de
            edición, año de lanzamiento, fecha de edición, editado, publicado, publicación
        """,
        Label.COMPANY: """
            sello, sello discográfico, discográfica, editada por, editado por, compañía, casa
            discográfica, edita, publicado por, distribuidora
        """,
        Label.EDITION: "reedición, edición en cd, edición cd, edición del disco, disco",
        Label.LENGTH: """
            duración, duración total, tiempo total, minutaje, duración del disco, duración del álbum,
            minutaje total, tiempo
        """,
        Label.TRACK_COUNT: """
            número de pistas, número de cortes, número de temas, nº de temas, nº de cortes, nº de pistas,
            n de temas
        """,
        Label.RATING: """
            conclusión,
            puntuación, nota, valoración, calificación, nota final, puntuación final, valoración final,
            calificación final, mi nota, nuestra valoración, valoración global, estrellas, veredicto,
            puntuación total, mi puntuación, nuestra nota
        """,
        Label.HIGHLIGHTS: """
            destacados, destacadas, destacado, cortes destacados, temas destacados, pistas destacadas, lo
            mejor, lo mejor del disco, mejores cortes, mejores temas, mejores pistas, los mejores temas,
            los mejores cortes, pistas recomendadas, temas recomendados, cortes recomendados,
            recomendados, temas favoritos, cortes favoritos, favoritos, mis favoritos, mis favoritas,
            imprescindibles, temas imprescindibles, a destacar, momentos destacados, temas clave, para
            escuchar
        """,
        Label.TRACKS: """
            lista de temas, lista de canciones, lista de cortes, lista de pistas, cortes, temas,
            canciones, pistas, listado de temas, listado de cortes, listado de canciones, listado de
            pistas, contenido, contenido del disco, relación de temas, temas del disco, los temas, títulos
        """,
        Label.COLLECTION: """
            serie, saga, franquicia, ciclo, de la serie, dentro de la serie, colección
        """,
        Label.CATEGORY: """
            categoría, categorías, sección, secciones, archivado en, publicado en, archivado bajo, etiquetas,
            etiqueta
        """,
        Label.OTHER_LIST: """
            músicos, intérpretes, clasificación, comentarios, reparto, créditos, enlaces, fuentes,
            premios, discografía, otras críticas, otras reseñas, ranking, artículos relacionados, ficha
            artística
        """,
        Label.OTHER: """
            orquesta, director de orquesta, dirección, director, directora, dirigida por, dirigido por,
            formato, país, género, referencia, productor, producida por, producido por, orquestación,
            orquestaciones, orquestador, arreglos, grabación, grabada en, intérprete, interpretada por,
            precio, fecha, ingeniero, solista, solistas, guion
        """,
    },
    "pl": {
        Label.COMPOSER: """
            kompozytor, kompozytorka, kompozytorzy, muzyka, skomponował, skomponowała, muzykę skomponował,
            muzykę skomponowała, muzykę napisał, muzyka oryginalna, autor muzyki, autorka muzyki, muz,
            muzykę napisała, muzyka skomponowana przez, muzyka napisana przez
        """,
        Label.REVIEWER: """
            recenzent, recenzentka, autor recenzji, autorka recenzji, recenzja, autor, autorka,
            recenzował, recenzowała, napisał, napisała, tekst, autor tekstu, przygotował, przygotowała,
            opracował, opracowała, recenzję napisał, recenzję napisała, tekst napisał, tekst napisała,
            opisał, opisała, zrecenzował, zrecenzowała, recenzja autorstwa
        """,
        Label.YEAR: """
            rok, rok produkcji, produkcja, rok wydania, data wydania, premiera, data premiery, rok premiery,
            wydano,
            rok powstania
        """,
        Label.COMPANY: """
            wydawca, wytwórnia, wytwórnia płytowa, wydawnictwo, wydawnictwo płytowe, wydane przez,
            dystrybutor, label wydawniczy
        """,
        Label.EDITION: "wydanie cd, wydanie płytowe, wznowienie, reedycja, płyta, wydanie",
        Label.LENGTH: """
            czas trwania, łączny czas, łączny czas trwania, całkowity czas, całkowity czas trwania, czas,
            długość, czas płyty, czas albumu, razem, łącznie, suma
        """,
        Label.TRACK_COUNT: "liczba utworów, ilość utworów, liczba ścieżek, liczba nagrań",
        Label.RATING: """
            podsumowanie,
            ocena, ocena redakcji, ocena końcowa, ocena recenzenta, moja ocena, ocena ogólna, ocena płyty,
            ocena albumu, ocena muzyki, nota, werdykt, punktacja, nasza ocena, gwiazdki, ocena całości
        """,
        Label.HIGHLIGHTS: """
            najlepsze utwory, najlepszy utwór, najlepsze kawałki, ulubione kawałki,
            wyróżnione utwory, polecane utwory, polecane, polecam,
            warto posłuchać, ulubione utwory, ulubione, najciekawsze utwory, najmocniejsze utwory,
            wyróżnienia, na uwagę zasługują, perełki, godne uwagi, najlepsze fragmenty, mocne punkty
        """,
        Label.TRACKS: """
            lista utworów, spis utworów, utwory, tracklista, lista ścieżek, spis ścieżek, zawartość,
            zawartość płyty, lista nagrań, piosenki, ścieżki, program płyty
        """,
        Label.COLLECTION: """
            seria, cykl, saga, z cyklu, z serii, w cyklu, kolekcja, franczyza
        """,
        Label.CATEGORY: """
            kategoria, kategorie, dział, rubryka, tagi, tag, zaszufladkowano do, opublikowano w, temat,
            tematy, słowa kluczowe
        """,
        Label.OTHER_LIST: """
            muzycy, wykonawcy, komentarze, lista przebojów, obsada, twórcy, źródła, nagrody, dyskografia,
            inne recenzje, ranking, zestawienie, podobne wpisy, linki
        """,
        Label.OTHER: """
            orkiestra, dyrygent, dyryguje, reżyseria, reżyser, numer katalogowy, gatunek, kraj,
            orkiestracje, orkiestracja, aranżacje, aranżacja, producent, producenci,
            scenariusz, solista, soliści, wykonanie, nagranie, nagrano, format, cena, data, występują
        """,
    },
    "it": {
        Label.COMPOSER: """
            compositore, compositrice, musica, musiche, musiche di, musica di, musiche composte da,
            composta da
        """,
        Label.REVIEWER: """
            recensione di, recensione a cura di, recensito da, scritto da, autore, autrice, a cura di,
            testo di
        """,
        Label.YEAR: "anno, anno di uscita, uscita, data di uscita",
        Label.COMPANY: "etichetta, casa discografica, pubblicato da, editore",
        Label.EDITION: "ristampa, riedizione, edizione cd, uscita cd",
        Label.LENGTH: "durata, durata totale, minutaggio",
        Label.TRACK_COUNT: "numero di tracce, numero di brani",
        Label.RATING: "voto, valutazione, giudizio, voto finale, voto complessivo, punteggio",
        Label.HIGHLIGHTS: """
            brani migliori, migliori brani, brani consigliati, da ascoltare, brani preferiti, tracce
            migliori
        """,
        Label.TRACKS: """
            brani, lista tracce, tracce, lista dei brani, elenco tracce, elenco brani, scaletta
        """,
        Label.OTHER_LIST: "musicisti, interpreti, commenti, classifica, cast",
        Label.OTHER: """
            orchestra diretta da, direttore, regia, regista, orchestrazioni, produttore, genere, paese,
            formato
        """,
    },
    "ja": {
        Label.COMPOSER: "音楽, 作曲, 作曲者, 作曲家, 音楽監督",
        Label.REVIEWER: "文, 評者, 執筆, 筆者, レビュアー, 評",
        Label.YEAR: "公開年, 発売日, 年, 製作年, 公開, 発売年",
        Label.COMPANY: "レーベル, 発売元, 発売, レコード会社",
        Label.LENGTH: "収録時間, 演奏時間, 総時間, 合計時間",
        Label.TRACK_COUNT: "曲数, 収録曲数",
        Label.RATING: "評価, 総合評価, 採点, おすすめ度, 点数",
        Label.HIGHLIGHTS: "おすすめ, おすすめ曲, ベストトラック, 聴きどころ, お気に入り, 推薦曲",
        Label.TRACKS: "収録曲, 曲目, 曲目リスト, トラックリスト, 収録内容, 曲目一覧",
        Label.OTHER: "監督, 指揮, 演奏, 品番, 価格, 編曲, プロデューサー",
        Label.OTHER_LIST: "コメント, 関連記事, ミュージシャン, キャスト",
    },
}
