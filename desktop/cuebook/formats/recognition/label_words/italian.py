"""The words of Italian labels."""

from cuebook.formats.recognition.label_words.kinds import Label

LABELS = {
    Label.TITLE: """
        titolo, titolo del film, pellicola, film, titolo originale, titolo dell album, oggetto, serie tv
    """,
    Label.COMPOSER: """
        compositore, compositrice, musica, musiche, musiche di, musica di, musiche composte da,
        composta da, musiche originali di, musica composta da, musiche originali, colonna sonora di
    """,
    Label.REVIEWER: """
        recensione di, recensione a cura di, recensito da, scritto da, autore, autrice, a cura di,
        testo di, recensione, una recensione di, firmato, parole di, ascoltato da,
        di, scrive, recensisce, testo, testo e foto, testi di, un testo
        di, la recensione di, articolo di, un articolo di, redatto da, recensore, recensito e
        ascoltato da, ascolto di, opinione di
    """,
    Label.YEAR: """
        anno, anno di uscita, uscita, data di uscita, film del, anno del film, uscita nelle sale
    """,
    Label.COMPANY: "etichetta, casa discografica, pubblicato da, editore",
    Label.EDITION: """
        ristampa, riedizione, edizione cd, uscita cd, ristampa in vinile, prima edizione cd, vinile,
        questa edizione, questo disco, cd del, album del, disco del
    """,
    Label.LENGTH: "durata, durata totale, minutaggio",
    Label.TRACK_COUNT: "numero di tracce, numero di brani",
    Label.RATING: "voto, valutazione, giudizio, voto finale, voto complessivo, punteggio",
    Label.HIGHLIGHTS: """
        brani migliori, migliori brani, brani consigliati, da ascoltare, brani preferiti, tracce
        migliori, migliori tracce, tracce consigliate, tracce preferite, brani da ascoltare, consigliati,
        momenti migliori, i momenti migliori, i brani migliori, brani in evidenza, da non perdere, il meglio,
        il meglio del disco, preferiti, ascolti consigliati, tracce da ascoltare
    """,
    Label.TRACKS: """
        brani, lista tracce, tracce, lista dei brani, elenco tracce, elenco brani, scaletta,
        elenco dei brani, i brani, titoli, brano per brano, traccia per traccia, lista brani,
        tracklist
    """,
    Label.OTHER_LIST: "musicisti, interpreti, commenti, classifica, cast",
    Label.OTHER: """
        orchestra diretta da, direttore, regia, regista, orchestrazioni, produttore, genere, paese,
        formato,
        piattaforma, piattaforme, sviluppatore, moderatore
    """,
}
