"""Idioms of reviewers that praise or blame in German, by what they speak of."""

_LITOTES = """
    besser … nicht, besser/schöner geht es/geht's/gehts nicht/kaum,
    es gibt nichts … meckern/auszusetzen/kritisieren, geht nicht besser, gibt nichts besseres,
    hier/da/daran gibt es nichts, hätte … nicht besser, kann … nicht widerstehen, kein ton zu,
    kein/keine langweiliger/schwacher/müder/überflüssiger,
    kein/keine/ohne/nicht ein/eine/einen einziger/einzige/einzigen moment/minute/sekunde/stelle,
    kein/keine/ohne/nicht ein/eine/einen einziger/einzige/einzigen ton/takt/note,
    kein/keine/ohne/nicht ein/eine/einen langweiliger/falsche/falscher moment/minute/sekunde/stelle,
    kein/keine/ohne/nicht ein/eine/einen langweiliger/falsche/falscher ton/takt/note,
    kein/keine/ohne/nicht ein/eine/einen schwacher/schwache/langweilige moment/minute/sekunde/stelle,
    kein/keine/ohne/nicht ein/eine/einen schwacher/schwache/langweilige ton/takt/note,
    kein/keine/ohne/nicht ein/eine/einen überflüssige/überflüssigen moment/minute/sekunde/stelle,
    kein/keine/ohne/nicht ein/eine/einen überflüssiger moment/minute/sekunde/stelle,
    kein/keine/ohne/nicht ein/eine/einen überflüssiger/überflüssige/überflüssigen ton/takt/note,
    keine note zu, keine schwachen/schwache/langweiligen momente/minute/stelle/stellen/momenten,
    man/ich kann … nicht widerstehen, nicht mehr missen, nicht nur für fans, nicht von der hand,
    nicht wegzudenken, nicht/kaum/schwer/unmöglich zu widerstehen/toppen/übertreffen/schlagen,
    nicht/kaum/schwer/unmöglich zu überbieten/übersehen/überhören/vergessen,
    nicht/nie genug bekommen/kriegen, nicht/nie langweilig/langweilen/müde/fad,
    schwer … widerstehen/besser, widerstehen
"""
"""Praise by denying blame."""
_GETS_HOLD_OF_YOU = """
    am/beim kragen, anlage aufdrehen, auf meiner hochzeit/beerdigung, bleibt kein auge,
    bleibt kein auge trocken, chapeau, danke für, feuchte augen, fuß … wippt, gepackt,
    gleich noch einmal, gleich nochmal, grinsen, gute laune, herzklopfen, ich ziehe … hut, in den bann,
    in die knie, ins mark, kalt … rücken, kein auge trocken, kloß, könnte … tage/ewig/jahre/stunden,
    laut aufdrehen, lauter drehen, lächeln auf/ins, lässt … nicht kalt,
    lässt/lassen/ließ … nicht mehr los, macht … lächeln, mir/uns/einem … atem/stockt, mitpfeifen,
    mitsingen, mitsummen, mitwippen, nicht … losgelassen, noch einmal von vorn, nur eines … dann,
    packt … kragen, pipi in den augen, playlist, puls … höhe/rasen,
    reißt/riss … stuhl/sessel/sitz/hocker, replay*, schauer … rücken, sofort kaufen, süchtig,
    tanzen möchte, treibt/trieb/trieben … tränen/pipi, tränen … augen, verliebt, volle lautstärke,
    vom stuhl/sessel/sitz, vor … verneigen, weitererzählen, wenn … nur/bloß ein/einen/eins,
    wer nur/bloß … ein/einen/eins, ziehe … hut, zum zehnten mal
"""
"""What it does to those who listen, and what they should do."""
_STANDS_HIGH = """
    allein … rechtfertigt/lohnt/kauf, alles im lot, alles richtig, alles stimmt/passt/sitzt/da,
    alles was, auf augenhöhe, auf dem höhepunkt, auf der höhe, auf einer stufe, beste … seit,
    dafür liebe*, das beste/schönste/stärkste, das maß, deswegen liebe*, eigene liga, erste wahl,
    filmreif, führt die liste, genau so/deshalb liebe/lieben, handschrift des meisters,
    handschrift eines meisters, hat alles, hebt … heraus/hervor, hält … vergleich/stand,
    in einer eigenen liga, in einer reihe, in reinkultur, kauft/kaufen sie, lehrbuchhaft, maßstab*,
    mehr ideen/musik/leben/einfälle/gefühl in, mit abstand/großem abstand … beste*/schönste*/stärkste*,
    nichts nachsteht, nummer eins, oscarreif, preisverdächtig, reiht sich … meisterwerke/klassiker,
    schönster moment, so muss, spitzenreiter, steckt … mehr, steht … nichts nach,
    stimmt/passt/sitzt … alles, vergisst/vergesse/vergessen … nicht/nie, versöhnt mit, vorzeigestück,
    wie aus dem lehrbuch, wiegt … auf, zeigt/beweist … können/klasse/meister/größe/kann/drauf
"""
"""Where it stands among others."""
_HATED = """
    abschalten, !anderen … hinaus/raus/heraus, !auch/selbst/nicht einmal … retten/rettet,
    augen … verdrehen, bereitet … schmerzen/kopfschmerzen/mühe, durchgehalten, durchhalten, eingenickt,
    eingeschlafen, einnicken, finger … taste, hasse, hassen, hasst, hatte ich genug,
    hatte/hat/habe … genug, ich … nicht/nie/kaum/wenig anfangen,
    im archiv/schublade/keller gelassen/lassen/bleiben, !ins/zum/zu eine/einen/einem ohr,
    kann/konnte … nie/nicht/nichts/wenig/kaum anfangen, !kann/können … nicht retten, kopfschütteln,
    lautstärke … runter, mehr nicht, muss man aushalten, muss man mögen, nicht mein,
    nicht/nie/nichts/wenig/kaum … anfangen/abgewinnen, nie … warm, niemand/keiner weiß, ohren bluten,
    ohren zu, ohrstöpsel, raus damit, reine/bloße/pure pflicht*/routine/füllmasse/konfektion, schläfrig,
    schmerzt, sonst nichts, spult … vor, stopptaste, tut … weh/ohren, unausstehlich, verabscheue*,
    vorgespult, vorspulen, wecken sie mich, weckt mich, wegdösen, weggehört, weghören, wegklicken,
    weiß … niemand/keiner, weiterdrücken, weitergeklickt, weiterklicken, wer braucht,
    wer hat … gebraucht, wurde … nie/nicht warm, zahnarzt*, zahnschmerz*, überstehen
"""
"""What it costs those who listen."""
_STANDS_LOW = """
    am reißbrett, aus der schublade, billige kopie, blasse/blasser kopie/abklatsch/schatten,
    dritte wahl, ein schatten, eine von vielen, fällt … ab, fällt … gegenüber/dagegen ab,
    hat … nichts verloren/zu suchen, kann … nicht wasser reichen, kein gewinn, kein glanzstück,
    kein highlight, kein höhepunkt, kein meisterwerk, kein ruhmesblatt, kein vergleich zu, kein wurf,
    keine glanzleistung, keine sternstunde, kommt … nicht heran/ran/mit, letzter platz, meilenweit,
    nicht auf der höhe, nicht das wasser, nicht der/die/das beste/stärkste/gelungenste/schönste,
    nicht in form, nicht seine stärke, nichts verloren, nichts zu suchen, resterampe, schlusslicht,
    tiefpunkt*, unter durchschnitt, unter seinem, von der resterampe, weit entfernt, weit hinter,
    wiedergekäut, zum hundertsten, zum tausendsten, zum x-ten, zweite wahl
"""
"""Where it stands among others."""
_IRONY_AND_REGRET = """
    allenfalls, bei aller liebe, bestenfalls, !charme eines/einer, !den charme eines/einer,
    etwas weniger … mehr, gehört gekürzt/gestrichen, gekürzt, gestrichen,
    hätte/hätten … streichen/kürzen/weglassen/sparen/wegbleiben/verdient/werden/schluss,
    keiner … vermisst/vermissen/gebraucht/verlangt, !mit dem charme, nicht nötig,
    niemand … vermisst/vermissen/gebraucht/gefehlt/weinen/verlangt, ohne … besser, rotstift,
    !so originell/charmant/prickelnd/einfallsreich/elegant wie ein/eine/der/die/das,
    !so spannend/aufregend/subtil/unterhaltsam wie ein/eine/der/die/das, täte … besser, vergebens,
    vergebliche*, verlöre … nichts, weniger … mehr gewesen, zu viel des guten, zum scheitern
"""
"""Praise that is none, and what would have been better."""

PRAISE = (_LITOTES, _GETS_HOLD_OF_YOU, _STANDS_HIGH)
BLAME = (_HATED, _STANDS_LOW, _IRONY_AND_REGRET)
