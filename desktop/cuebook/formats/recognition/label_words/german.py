"""The words of German labels."""

from cuebook.formats.recognition.label_words.kinds import Label

LABELS = {
    Label.TITLE: """
        filmtitel, originaltitel, deutscher titel, spielfilm, fernsehfilm, fernsehserie, tv serie,
        name des films, albumtitel, betreff
    """,
    Label.COMPOSER: """
        komponist, komponistin, komponisten, musik, musik von, komponiert von, filmmusik von,
        original musik von, musik komponiert von, komposition, score von, musik komponiert und
        dirigiert von, filmkomponist, filmkomponistin, komposition und dirigat, originalmusik,
        originalmusik von, vertont von
    """,
    Label.REVIEWER: """
        autor, autorin, von, kritik von, rezension von, besprechung von, besprochen von, geschrieben
        von, rezensent, rezensentin, text von, text, verfasst von, verfasser, rezensiert von,
        kritiker, kritik, rezension, besprechung, gehört von, eine kritik von, eine rezension von,
        eine besprechung von, worte, verfasserin, redakteur, redakteurin, eingestellt von, ein
        beitrag von, beitrag von, gastbeitrag von, über den autor, über die autorin, zum autor,
        es schreibt, es schrieb, es hört, es hörte, es rezensiert, aufgeschrieben von,
        notiert von, gehört und besprochen von, gehört und notiert von, text und bilder, text und
        fotos, text und bild, worte von, am mikrofon, moderiert von, gepostet von, der
        kritiker, die kritikerin, unser kritiker, unsere kritikerin, ein text von, eine hörprobe
        von, verfasst und gehört von
    """,
    Label.YEAR: """
        jahr, erscheinungsjahr, veröffentlicht, veröffentlichung, veröffentlichungsjahr, erschienen,
        filmjahr, produktionsjahr, erscheinungsdatum, vö, kinostart, film von, film aus dem jahr,
        uraufführung, filmstart, premiere am
    """,
    Label.COMPANY: "plattenlabel, musiklabel, plattenfirma, verlag, vertrieb, erschienen bei",
    Label.EDITION: """
        neuauflage, wiederveröffentlichung, cd ausgabe, cd veröffentlichung, erscheinungstermin,
        albumveröffentlichung, nachpressung, neupressung, vinylausgabe, vinyl, lp ausgabe,
        erstveröffentlichung auf cd, schallplatte, neue ausgabe, album erschienen,
        diese ausgabe, diese edition, cd von, album von, platte von, diese cd
    """,
    Label.LENGTH: """
        spielzeit, gesamtspielzeit, spieldauer, gesamtspieldauer, laufzeit, gesamtlaufzeit, länge,
        gesamtlänge, dauer, gesamtdauer, gesamtzeit, gesamt, insgesamt
    """,
    Label.TRACK_COUNT: "anzahl titel, titelanzahl, anzahl der titel, anzahl der tracks, anzahl stücke",
    Label.RATING: """
        fazit, gesamtfazit, punktzahl, gesamtpunktzahl, sternewertung, endwertung, ergebnis, gesamtergebnis,
        bewertung, wertung, gesamtwertung, gesamtbewertung, punkte, note, gesamtnote, urteil,
        gesamturteil, fazit wertung, meine wertung, meine bewertung, unsere wertung, unsere bewertung,
        sterne, endnote, gesamteindruck
    """,
    Label.HIGHLIGHTS: """
        höhepunkte, anspieltipps, anspieltipp, anspielempfehlungen, hörtipps, hörtipp,
        lieblingsstücke, lieblingstitel, beste stücke, beste titel, beste tracks, die besten stücke,
        die besten titel, empfehlungen, empfohlene stücke, empfohlene titel, glanzlichter,
        glanzpunkte, top titel, favoriten, meine favoriten, hörenswert, besonders hörenswert,
        hörempfehlung, hörempfehlungen, zum reinhören, reinhören, unbedingt hören, unbedingt anhören, die
        höhepunkte, höhepunkte des albums, höhepunkte der cd, lieblinge, stärkste stücke, stärkste titel,
        die stärksten stücke, besonders gelungen, besonders empfehlenswert, perlen, sternstunden
    """,
    Label.TRACKS: """
        titel für titel, stück für stück, track für track, die tracks, tracks im einzelnen,
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
        solist, solisten, tonmeister, datum, preis, mit, bestellnr, aufgenommen, aufnahme,
        plattform, plattformen, entwickler, moderator
    """,
}
