"""Single words and phrases of blame in German, by the alphabet."""

WORDS = """
    abgedroschen*, abgegriffen*, abgekupfert*, abgenudelt*, abgeschmackt*, abschalten, abscheulich*,
    abstoßend*, allerweltsmusik, allzu platt, altbacken*, altbekannt*, angestaubt*, anstrengend*,
    anstrengt, anämisch*, arg platt, auf der stelle, auf die uhr, auf die uhr geschaut, aufdringlich*,
    aufgeblasen*, aufgebläht*, aufgewärmt*, aus der konserve, aus der zeit gefallen, ausfall, ausgedehnt
    bis, ausgelutscht*, ausgewalzt*, austauschbar*, banal*, bedauerlich*, behäbig*, beiwerk, belanglos*,
    beliebig*, berieselung, bestenfalls/nur/bloß/guter/reiner durchschnitt, bieder*, billig*, ~blass*,
    bleibt blass, bleibt flach, bleibt hinter, blick auf die uhr, bloß tapete, blutarm*, blutleer*,
    bombast*, brachte mich zum gähnen, braucht kein mensch, braucht niemand, ~brav, bringt mich zum
    gähnen, bringt nichts, bringt wenig, ~chaotisch*, dahinplätscher*, daneben, danebengegriffen,
    deplatziert*, deplaziert*, deutlich ab, dienst nach vorschrift, dreht sich im kreis, drittklassig*,
    dröge, dröhnen, ~dröhnt, dudelt, durchhänger, durchschnittlich*, durchwachsen*, dutzendware,
    dämlich*, dümpelt, ~dünn, dürftig*, eindimensional*, einfallslos*, einfältig*, einförmig*,
    eingeschlafen, einschläfernd*, einschläft, eintönig*, ellenlang*, endlos*, enervierend*,
    entbehrlich*, enttäusch*, epigonal*, ermüd*, ernüchternd*, fade, fantasielos*, farblos*, fehl am
    platz, fehlgriff*, fehltritt*, ~flach, folter, formelhaft*, freudlos*, furchtbar*, fällt ab, führt
    zu nichts, füller, füllmaterial, füllstoff, gedehnt, gedröhn*, gedudel, geduldsprobe*, gefiedel,
    geht auf die nerven, geht daneben, geht unter, geklaut*, geklimper, gelangweilt, genervt, gern
    verzichtet, gerne verzichtet, gesichtslos*, gestreckt, getöse, gewummer, gibt mir nichts, glanzlos*,
    gleichförmig*, grauenhaft*, grauenvoll*, grausam, griff daneben, grottenschlecht*, grässlich*,
    gähn*, halbgar*, ~harmlos*, hinkt, hinter den erwartungen, hinter zurück, hintergrundberieselung,
    hohl, holpert, holprig*, humorlos*, hundertmal gehört, hässlich*, hätte bleiben können, hätte er
    sich, hätte ich nicht gebraucht, hätte man sich, hätte wegbleiben, ideenlos*, im kreis, im
    nirgendwo, im sande, im schlechten sinn, im schlechten sinne, im schlimmsten sinn, irritierend*,
    kann wenig mit, katastrophal*, katastrophe, kaugummi, kaum der rede wert, kaum gelungen, kaum neues,
    kaum überzeugen, kein ende, kein vergnügen, keine freude, keinen spaß, kitsch*, klangtapete,
    klebrig*, klingt billig, klingt dünn, klingt hohl, klingt künstlich, klingt lieblos, klingt matt,
    klinisch*, klischee*, knarzt, kommt nicht in gang, kommt nicht vom fleck, konturlos*, kopfschmerzen,
    kopie, kraftlos*, krawall, kümmerlich*, künstlich*, lahm*, langatmig*, langeweile, langweil*,
    langwierig*, lau, leblos*, leer, leer aus, leider, leider nur, lieber nicht, !lieblos*, lustlos*,
    lärm, lärmend*, lärmt, lässt kalt, lässt mich kalt, lässt nach, lässt zu wünschen übrig,
    lückenfüller, macht müde, mager*, massenware, ~matt, mau, miserabel*, missglückt*, misslingt,
    misslungen*, missraten*, missrät, mittelmaß, mittelmäß*, monoton*, musiktapete, mäßig*, müde, müde
    macht, müder, müdes, nachgemacht*, nerv, nerven, nervensäge, nervig*, nervt, nervtötend*, nicht
    aufregend, nicht berührend, nicht der rede wert, nicht enden wollend*, nicht gebraucht, nicht
    gelungen, nicht gut, nicht gut gealtert, nicht mitreißend, nicht recht zünden, nicht spannend, nicht
    vom fleck, nicht zünden, nicht überzeugen, nicht überzeugend, nichts anfangen, nichts aufregendes,
    nichts bei, nichts besonderes, nichts neues, nichtssagend*, nimmt kein ende, nirgends hin,
    nirgendwohin, niveaulos*, nutzlos*, ohne biss, ohne einfall*, ohne gefühl, ohne idee*, ohne kontur,
    ohne not, ohne richtung, ohne schwung, ohne seele, ohne sinn, ohne wirkung, ohne witz, ohrenqual,
    ohrenschmerz*, ~pathetisch*, peinlich*, penetrant*, pflichtprogramm, phantasielos*, plagiat*,
    planlos*, plastik*, platt, platt und, plump*, plätschernd*, plätschert, primitiv*, profillos*,
    pure/reine/bloße/nur routine, qual, qualvoll*, quietscht, quälend*, quält, recycelt*, redundant*,
    reichlich platt, reinfall, reizlos*, repetitiv*, rohrkrepierer, routiniert heruntergespielt, saft-
    und kraftlos, saftlos*, sagt mir nichts, sattsam bekannt*, schade, schalte ich ab, schaltet man ab,
    scheitert, schematisch*, scheppert, scheußlich*, schlecht gealtert, schlecht*, schleppend*, schleppt
    sich, schlimm*, schludrig*, schläft man ein, schmalz*, schnell vergessen, schon gehört, schon oft
    gehört, schon tausendmal gehört, schrecklich*, schwach*, schwerfällig*, schwächelt, schwächen,
    schwächste*, schwülstig*, seelenlos*, seicht*, simpel gestrickt, sinnlos*, skippe, skippen,
    spannungsarm*, spannungslos*, sparen können, spießig*, spule ich vor, stangenware, stark ab,
    steril*, strapazier*, stumpf*, störend*, störfaktor, störte, synthetisch wirk*, süßlich*, tausendmal
    gehört, temperamentlos*, tiefpunkt*, tortur, totalausfall, totgeburt, trist, tritt auf der stelle,
    trivial*, ~träge*, trägt nicht, trägt nichts bei, trägt wenig, unangenehm*, unauffällig*,
    unausgegoren*, unausgereift*, unbeholfen*, unentschlossen*, unerfreulich*, unerträglich*, ungelenk*,
    uninspiriert*, uninteressant*, unnötig*, unpassend*, ~unscheinbar*, unschön*, unspektakulär*,
    untergeht, unterirdisch*, unwichtig*, veraltet*, vergessenswert*, vergisst man, vergreift sich,
    verheddert, verliert den faden, verliert sich, verläuft im sande, vernachlässigbar*, verpufft,
    versandet, verschenkt*, verschwendet, verstaubt*, verstörend schlecht, vertan*, verzichtbar*,
    verzichten, verzichtet, verzichtet man, von der stange, vorhersehbar*, vorspultaste, weglassen,
    weglassen können, weiß nicht, weiterskippe*, wenig anfangen, wenig freude, wenig gelungen, wenig
    neues, wenig spaß, wenig überzeugend, weniger gelungen, weniger gut, weniger überzeugend, wie eine
    tapete, wiederholt sich endlos, wiederholt sich nur, will nicht zünden, wirkungslos*, wirr, wirr
    und, witzlos*, wozu, ~wummert, zahnlos*, zeitverschwendung, zerdehnt*, zerfahren*, zerfasert*, zieht
    sich, zieht sich wie, ziellos*, zu lang, zu laut, zu platt, zu süß, zu viel, zu wünschen übrig,
    zuckersüß*, zum einschlafen, zum gähnen, zweitklassig*, ~zäh, zäh wie, zäher, zähes, zündet nicht,
    zündet nie, ärgerlich*, öde, öder, ödes, überflüssig*, überfrachtet*, überladen*, überlang*,
    überproduziert*, überspringe, überspringen, übersprungen, ~übertrieben*
"""
