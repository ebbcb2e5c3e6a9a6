"""The words of Polish labels."""

from cuebook.formats.recognition.label_words.kinds import Label

LABELS = {
    Label.TITLE: """
        tytuł, tytuł filmu, tytuł polski, tytuł oryginalny, tytuł płyty, tytuł albumu, serial
    """,
    Label.COMPOSER: """
        kompozytor, kompozytorka, kompozytorzy, muzyka, skomponował, skomponowała, muzykę
        skomponował, muzykę skomponowała, muzykę napisał, muzyka oryginalna, autor muzyki, autorka
        muzyki, muz, muzykę napisała, muzyka skomponowana przez, muzyka napisana przez, muzykę do
        filmu napisał, muzykę do filmu skomponował, kompozycja, kompozytor muzyki, muzyka filmowa
    """,
    Label.REVIEWER: """
        recenzent, recenzentka, autor recenzji, autorka recenzji, recenzja, autor, autorka,
        recenzował, recenzowała, napisał, napisała, tekst, autor tekstu, przygotował, przygotowała,
        opracował, opracowała, recenzję napisał, recenzję napisała, tekst napisał, tekst napisała,
        opisał, opisała, zrecenzował, zrecenzowała, recenzja autorstwa, opracowanie, recenzja
        przygotowana przez, słuchał, słuchała, słowa, o autorze, o autorce,
        recenzuje, pisze, pisał, pisała, słucha, opisuje, ocenia, słuchał i pisał, słuchała i
        pisała, słuchał i opisał, słuchała i opisała, tekst i zdjęcia, prowadzi, prowadzący,
        prowadząca, notował, notowała, spisał, spisała, autorem recenzji jest,
        autorką recenzji jest, słuchane przez, tekst przygotował, tekst przygotowała
    """,
    Label.YEAR: """
        rok, rok produkcji, produkcja, rok wydania, data wydania, premiera, data premiery, rok
        premiery, wydano, rok powstania, film z, film z roku, premiera kinowa, premiera filmu
    """,
    Label.COMPANY: """
        wydawca, wytwórnia, wytwórnia płytowa, wydawnictwo, wydawnictwo płytowe, wydane przez,
        dystrybutor, label wydawniczy
    """,
    Label.EDITION: """
        wydanie cd, wydanie płytowe, wznowienie, reedycja, płyta, wydanie, wznowienie na winylu,
        wydanie winylowe, wydanie na cd, pierwsze wydanie na cd, tłoczenie, nowe wydanie, winyl,
        to wydanie, ta płyta, płyta z, cd z, album z
    """,
    Label.LENGTH: """
        czas trwania, łączny czas, łączny czas trwania, całkowity czas, całkowity czas trwania, czas,
        długość, czas płyty, czas albumu, razem, łącznie, suma
    """,
    Label.TRACK_COUNT: "liczba utworów, ilość utworów, liczba ścieżek, liczba nagrań",
    Label.RATING: """
        podsumowanie, wynik, wynik końcowy,
        ocena, ocena redakcji, ocena końcowa, ocena recenzenta, moja ocena, ocena ogólna, ocena płyty,
        ocena albumu, ocena muzyki, nota, werdykt, punktacja, nasza ocena, gwiazdki, ocena całości
    """,
    Label.HIGHLIGHTS: """
        najlepsze utwory, najlepszy utwór, najlepsze kawałki, ulubione kawałki,
        wyróżnione utwory, polecane utwory, polecane, polecam, polecane nagrania, polecane ścieżki,
        warto posłuchać, ulubione utwory, ulubione, najciekawsze utwory, najmocniejsze utwory,
        wyróżnienia, na uwagę zasługują, perełki, godne uwagi, najlepsze fragmenty, mocne punkty,
        najlepsze momenty, najjaśniejsze punkty, najmocniejsze punkty, warte uwagi, warte posłuchania,
        warte wysłuchania, do posłuchania, koniecznie posłuchaj, nie przegap, najpiękniejsze utwory,
        najlepsze nagrania, najlepsze ścieżki, najlepsze tematy, ulubione ścieżki, moi faworyci, faworyci
    """,
    Label.TRACKS: """
        utwór po utworze, ścieżka po ścieżce, utwór za utworem,
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
        scenariusz, solista, soliści, wykonanie, nagranie, nagrano, format, cena, data, występują,
        platforma, platformy, deweloper, producent gry, moderator
    """,
}
