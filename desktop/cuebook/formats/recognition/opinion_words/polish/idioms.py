"""Idioms of reviewers that praise or blame in Polish, by what they speak of."""

_LITOTES = """
    ani jednej nuty,
    ani jednej/jednego słabego/fałszywej/niepotrzebnej nuty/taktu/sekundy/minuty/momentu,
    ani jednej/jednego zbędnej/zbędnego/słabej nuty/taktu/sekundy/minuty/momentu, bez chwili nudy,
    bez jednej, bez słabego, bez słabych, ciężko się oprzeć, nic bym nie zmienił*, nic dodać nic ująć,
    niczego nie brakuje, nie bez uroku, nie da się … oprzeć/zapomnieć/nie/przecenić/odmówić,
    nie daje … wytchnienia/zapomnieć/spokoju/zasnąć, nie do zdarcia, nie ma słabych,
    nie ma … zbędnej/słabego/słabej/słabych/fałszywej/chwili/czego, nie mam zastrzeżeń,
    nie można się nudzić, nie męczy, nie nudzi, nie nuży, nie odpuszcza, nie puszcza, nie rozczarowuje,
    nie sposób … oprzeć/przejść/przecenić/nie/odmówić/zapomnieć, nie zawodzi, nie zmienił*bym,
    trudno o lepsz*, trudno się nie, trudno … uroku/nie/lepsz*/odmówić/przecenić, wcale niezł*
"""
"""Praise by denying blame."""
_GETS_HOLD_OF_YOU = """
    aż się kręci łza, chce się tańczyć, ciar*, dech w, dla … warto, do kołyski, dreszcz*, dziesięć razy,
    gula w gardle, gęsia, głośniej, jeśli … jednego/jeden/jedną/tylko,
    jeżeli … jednego/jeden/jedną/tylko, koniecznie, kupcie, kupić dla,
    ma się ochotę … tańczyć/śpiewać/wrócić/więcej/nucić, miękną kolana, mocniej bije, mrowi*,
    na cały regulator, na moim weselu/pogrzebie, na playlistę, nogi same, nóżka chodzi,
    odjęło w osłupienie, poderwać, podgłośn*, podrywa, podskoczył*, porwał*, przechodzą ciarki,
    przechodzą dreszcze, rozczulił*, serce się kraje, setki razy, sięgam po, słuchałam … razy,
    słuchałem … razy, uśmiech na, uśmiech od, w fotelu, w zapętleniu, wyciska, wyryło*, wzięło mnie,
    zaniemówi*, zaparło, zapętl*, zatkało, zostaje ze mną, zostanie ze mną, łezk*, łza … oku/kręci,
    ściska … gardle/gardło/serce
"""
"""What it does to those who listen, and what they should do."""
_STANDS_HIGH = """
    bez konkurencji, bije inne/pozostałe, chluba albumu, czołówk*, dlatego kocha*, dorównuje,
    dowodzi/udowadnia/pokazuje … klas*/mistrz*/talent*/forma/formę/potrafi/kunszt*, dowód na,
    jest wszystko, klasa światowa, kto wie czy nie najlep*, kto … zapomni, ma wszystko, może równać,
    może się równać, na miarę, na równi z,
    należy do najlepsz*/najpiękniejsz*/najmocniejsz*/najciekawsz*/najjaśniejsz*/szczytow*,
    nie ma lepsz*, nie ma równych, nie ma sobie, nie … zapomn*, numer jeden, o klasę lepsz*,
    o niebo leps*, oscarow*, oskar*, palma pierwszeństwa, pierwsze miejsce, pierwszy wśród,
    podnosi/podnoszą/winduje, podręcznikow*, ponad przeciętność, popis*, przewyższa, przypomina czemu,
    przypomina dlaczego, przyćmiewa, ręka mistrza, rękę mistrza, staje w szeregu, szczycie formy,
    szczyt formy, szczytowe osiągnięcie, u szczytu, w czołówce, w najlepszej formie, w swoim żywiole,
    wart/warta/warte więcej/tyle, więcej pomysłów/muzyki/życia/inwencji/emocji w,
    wszystko gra/pasuje/działa/współgra, wśród najlepsz*, za to kocha*, zjada inne, zwycięzc*
"""
"""Where it stands among others."""
_HATED = """
    bolą zęby, ciężko dotrwać, do szuflady, !drugim wypada/wypuszcza, i nic więcej, !jednym uchem,
    krwawią uszy, miałem/miałam/mam dość/dosyć, na przeczekanie,
    !nawet … nie ratuje/uratuje/ratują/pomoże, nic ponadto, nie cierpię, nie mogę słuchać,
    nie mogę tego, nie rozumiem … po/dlaczego/zachwyt*, nie trawię, nie znoszę, nienawidz*,
    oczy się zamykają, oczy … zamyka*, od razu przewijam, odechciewa, odruchowo przewij*,
    palec … przewij*/przycisk*, po co komu, przewij*, przewin*, ratunku, sen morzy, stopery, torturow*,
    trzeba przetrwać, tylko hałas/huk/łomot/tło/wypełniacz, uszy krwawią/bolą/więdną, w szufladzie,
    wytrzymać trudno, zatkać uszy, zatykam uszy, zgrzytam, zgrzytać, ziewnął*, ziewnęł*, zmęczył,
    zwykły hałas, zęby bolą, ściszam
"""
"""What it costs those who listen."""
_STANDS_LOW = """
    blada kopia, bywał lepszy, cień dawn*, daleko mu/jej do, daleko w tyle, druga liga,
    drugiej świeżości, gdzie mu/jej do, ginie wśród, grubo gubi się wśród, kopia kopii, ledwie cień,
    miejsce w szufladzie, na szarym końcu, nie dorasta do, nie jego najlepsz*,
    nie jest … najlepsza/najlepsze/udany/udana/udane,
    nie jest … najlepszy*/najmocniejsz*/szczytem/arcydziełem/majstersztykiem, nie ma startu,
    nie należy do … udanych/najlepsz*/najmocniejsz*/ciekaw*, nie ta liga, nie umywa, ostatnia liga,
    ostatnie miejsce, piąta woda, poniżej poziomu, poślednie, stać go na więcej, stać ją na więcej,
    szara myszka, słaba kopia, słabiej niż, słabsza strona, słabszych momentów, słyszeliśmy lepsze,
    trzecia liga, ubogi krewny, w ogonie, wypadek przy pracy, wypadku przy pracy, z drugiej ręki,
    z odzysku, z recyklingu, z szuflady, znacznie gorzej
"""
"""Where it stands among others."""
_IRONY_AND_REGRET = """
    a szkoda, co najwyżej, finezję/czar/wdziękiem/urokiem młota/walca/pralki/instrukcji/zeznania/cegły,
    lepiej bez, lepiej by, !marnuje/marnują/trwoni/zaprzepaszcza, mniej znaczyłoby,
    mogło go/jej nie być, mogłoby go/jej nie być, można się obejść,
    należało … skrócić/wyciąć/pominąć/zostawić, należałoby … skrócić/wyciąć/pominąć,
    nikogo nie obchodzi, nikt by nie/po,
    nikt … nie zapłak*/zauważ*/tęskn*/żałow*/upomn*/zapłacze/zatęskni, nożyczk*, obejść się bez,
    obeszł*by się, !pozbawion*, połowa by, połowę krót*,
    !psuje/psują/popsuł*/zepsuł*/niszczy/niszczą/rujnuje/rujnują,
    !równie/tak porywając*/emocjonując*/fascynując* jak czyt*/oglądan*/patrzen*,
    !równie/tak porywając*/emocjonując*/fascynując* jak instrukc*/książk*/wykład,
    !równie/tak subteln*/ekscytując*/wciągając*/zabawn* jak czyt*/oglądan*/patrzen*,
    !równie/tak subteln*/ekscytując*/wciągając*/zabawn* jak instrukc*/książk*/wykład, szkoda miejsca,
    szkoda nerwów, szkoda płyty, szkoda taśmy, szkoda że/iż,
    !urok/wdzięk/subtelność/finezja młota/walca/pralki/instrukcji/zeznania/cegły, w połowie krót*,
    wystarczyłaby połowa, żal że nie krót*
"""
"""Praise that is none, and what would have been better."""

PRAISE = (_LITOTES, _GETS_HOLD_OF_YOU, _STANDS_HIGH)
BLAME = (_HATED, _STANDS_LOW, _IRONY_AND_REGRET)
