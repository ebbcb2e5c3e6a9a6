"""What reviewers write in Polish to praise and to blame. The package above says how they are read."""

from cuebook.formats.recognition.opinion_words.polish import (
    around_cues,
    blame,
    idioms,
    praise,
    qualities,
    sayings,
    verbs,
)

PRAISE = ",".join(
    (around_cues.PRAISE, praise.WORDS, *qualities.PRAISE, *verbs.PRAISE, *sayings.PRAISE, *idioms.PRAISE)
)
BLAME = ",".join(
    (around_cues.BLAME, blame.WORDS, *qualities.BLAME, *verbs.BLAME, *sayings.BLAME, *idioms.BLAME)
)
NEITHER = """
    bez perkusji, bez słów, bez tekstu, bez wokalu, bogat* instrument*, brawa publiczności,
    ci/tych/tym/ktoś/kto co/którzy/kto … nie/lubi/lubią/znosi/znoszą/przepada/przepadają, co najlepiej,
    co nieco, cudem ocala*, dobr* wieczór, dobra minuta, dobranoc, dobre kilka, dobroczyń*, dobrow*,
    dobry kwadrans, dobry wieczór, dobrych kilka, dobrych znajomych, dobrze znan*, dynamika,
    energi* elektryczn*, jak najbardziej, koniecznie chce, kopia taśmy, kto nie lubi/znosi/przepada,
    mało kto, !mieszane uczucia, miłosn*, miłość*, !miły/miła/miłe/ładny/ładna/ładne i tyle/nic,
    mocne uderzenie werbla, na szczęście, najlepsza przyjaciółka, najlepszego przyjaciela,
    najlepszy przyjaciel, nic dziwnego, nie bez, nie bez powodu, nie brak, nie brakuje,
    nie da się ukryć, nie dość że, nie dziwi, nie ma wątpliwości, nie mniej, nie szkoda, nie tyle,
    nie zabrakło, niemal, oryginaln* album*, oryginaln* nagrani*, oryginaln* tytuł*, oryginaln* wersj*,
    po prostu nie, pomysłodaw*, powtarza motyw, powtarza się motyw, powtarza temat, przechodzi do,
    przechodzi od, przechodzi w, przechodzi z, pust* dom*, pust* ulic*, pustych ulic*, pustyni*,
    ratuje księżniczk*, ratuje się, ratuje świat, ratuje życie, standard*, szary dzień, szybkie tempo,
    słabe oświetlenie, słabo słyszalne, słabo słyszalny, tak zwan*, tani hotel, tania knajpa,
    !trudno … zdecydować, trwa za krótko, w jednym miejscu, wersj* oryginaln*, wolę walki, wolę życia,
    za każdym razem, zawodow*, zużyte baterie, zła czarownica, zła macocha, złe wieści, złego, złej,
    złemu, zły charakter, zły czarownik, zły los, zły wilk, ładny/ładne/piękny/piękne tekst/słowa,
    żaden/żadna/żadne/nikt/nic nie jest/są/był/była/było/brzmi tak/równie/aż, życiem i śmiercią
"""
NEGATIONS = """
    ani, bez, mało, miał/miała/miało/mógł/mogła/mogło/chce/chciał/próbuje/próbował być, mniej, najmniej,
    niby, nie, niewiele, nigdy, rzekom*, trudno, żadn*
"""
NOT_NEGATING = """
    bez dwóch zdań, bez reszty, bez trudu, bez wysiłku, bez wątpienia, co najmniej, mniej lub bardziej,
    mniej więcej, nie bez, nie byle, nie co dzień, nie da się zaprzeczyć, nie do wiary, nie inaczej,
    nie ma jak, nie ma wątpliwości, nie mniej, nie od dziś, nie sposób, nie tylko, niemniej,
    nigdy dotąd, nigdy wcześniej, nigdy … tak/taki/takie/taka/równie, przynajmniej
"""
NEGATIONS_AFTER = ""
NEVER = """
    ani chwili, ani minuty, ani odrobiny/cienia/śladu/krzty, ani odrobinę, ani przez chwilę,
    ani przez moment, ani razu, ani sekundy, ani trochę, bez cienia/śladu/krzty,
    bez popadania/wpadania w, bynajmniej, daleka od, daleki od, dalekie od, nie ma w @ nic,
    nie popadając/popada w, nie wpadając/wpada w, nigdy, nikt nie wmówi/przekona,
    nikt … nie wmówi/przekona że, unika/unikając, w żadnym momencie, w żadnym razie, wcale nie,
    wszystko tylko nie, zupełnie nie
"""
DOUBTS = """
    mógłby, nieco/trochę/odrobinę mniej, oczekiwan*, poza tym, pozostał*, skądinąd, spodziewa*
"""
HEDGES = """
    chwilami, czasem, dość, miejscami, momentami, może, na papierze, na początku, nie do końca, nieco,
    niezbyt, odrobinę, owszem, początkowo, raczej, troch*, z początku, zaczyna się
"""
CONTRASTS = """
    aczkolwiek, ale, choć, lecz, mimo to, za to
"""
NO_CONTRASTS = """
    nie tylko … ale/lecz, nie tylko ale/lecz, ależ
"""
CONTRASTS_WITHIN = """
    jednak, jednakże, natomiast, niestety, tymczasem, zaś
"""
CONCESSIONS = """
    aczkolwiek, chociaż, choć, co prawda, jakkolwiek, mimo iż, mimo że, nawet jeśli, nawet jeżeli,
    ^niby, ^owszem, pomimo że, ^prawda, wprawdzie, ^zgoda
"""
ASIDES = """
    ^gdy, ^gdy inne/inni/reszta, gdy umiera/ginie/płonie/atakuje,
    ilustruje/podkreśla śmierć/atak/scenę/śmierci, ^kiedy, kiedy umiera/ginie/płonie, ^mimo,
    mimo swej/swojej/swego/swojego/swoich/sporej/całej, ^po, ^podczas gdy, podczas sceny, ^pomimo,
    rozbrzmiewa/gra/brzmi/słychać/rozlega/słyszymy/wchodzi/pojawia/towarzyszy gdy/kiedy/podczas/w/się,
    ^tam gdzie, w chwili gdy, ^w porównaniu, w porównaniu z/do, ^w przeciwieństwie, w scenie w
"""
TIMES = """
    dopóki, gdy, kiedy, podczas, w chwili/momencie gdy, w czasie, w trakcie, zanim
"""
PLOT = """
    adwokat*, aktor*, atak*, babci*, bandyt*, baron*, bestia, bestii, biskup*, bitw*, bohater*, brat*,
    burmistrz*, burz*, car, chłop*, chłopc*, chłopiec, cyrkow*, czarodziej*, czarownic*, człowiek*,
    córk*, detektyw*, dozorc*, duch*, dyktator*, dyrektor*, dziad*, dzieci, dzieck*, dziewczyn*,
    furman*, gajow*, gangster*, generał*, górnik*, handlarz*, handlow*, hrabi*, kapitan*, kobiet*,
    kochank*, komisarz*, koszmar*, król*, królow*, ksiądz, ksiąz*, książę, księd*, księżniczk*,
    kucharz*, kupc*, kupiec, kuzyn*, lekarz*, leśnik*, lokaj*, ludzi*, macoch*, matk*, ministr*,
    morderc*, morderstw*, mąż, męż*, mężczyzn*, młynarz*, nauczyciel*, naukowc*, naukowiec, nieznajom*,
    notariusz*, oficer*, ojca, ojciec, organist*, pani, panna, panny, para, pasterz*, pejzaż*, piekarz*,
    pilot*, pirat*, pogrzeb*, policjant*, porwani*, potw*r, potwora, potwór, powodzi, powódź, pożar*,
    profesor*, przemytnik*, przestępc*, przeszłoś*, przyjaciel*, przyjaciół*, robot*, rodzin*, rybak*,
    rycerz*, rzeźnik*, sekret*, sierżant*, siostr*, smok*, starz*, strażnik*, sułtan*, syn, syna,
    szpieg*, sąsiad*, sędzi*, tajemnic*, trzęsieni*, ukochan*, walk*, wdow*, wiadomoś*, wiedźm*, wieś,
    wieśniak*, więzieni*, więźni*, wojn*, wojownik*, wrog*, wróg, wuj*, zabójc*, zakonnic*, zbrodni*,
    zdrajc*, złoczyńc*, złodziej*, śledcz*, ślub*, śmierci, śmierć, żona, żony, żonę, żołnierz*
"""
OTHER_SUBJECTS = """
    album*, autor*, cd, ciąg dalszy, drug*, film*, inn*, ja, jedyna, jedyne, jedynie, jedyny,
    kompozytor*, książeczk*, my, nagrani*, następn*, okładk*, potem, pozostał*, płyt*, reszt*, reżyser*,
    serial*, soundtrack*, tekst*, trzeci*, tylko, tytuł*, wydani*, wydawc*, ścieżk*
"""
POINTING_BACK = """
    ależ, co za, cóż, jaka, jaki, jest, niej, nim, oba, oboje, się, są, ta, te, temat, ten, to, tu,
    tutaj, utwór
"""
