"""What reviewers write in German to praise and to blame. The package above says how they are read."""

from cuebook.formats.recognition.opinion_words.german import (
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
    am besten bekannt, beide letzten, besser bekannt, besser gesagt, beste freundin/freund/freunde,
    besten freund, besten freundin, bester freund, bremst … wagen, bricht … ab im film, das erste mal,
    denen/die … sonst/normalerweise, die geister, dumpfe schläge, dumpfe trommel*, dumpfe*,
    dumpfen trommel*, ebenso gut, endlich wieder vereint, es fehlt nicht an, falsche fährte, fehlt auf,
    fehlt im film, fehlt … film, fliegt … davon, funkelnde sterne, !fängt/beginnt … gut an, gemeinde*,
    gemeinsam*, !gemischte gefühle, gesuchte, gesuchte mörder, gesuchten,
    gewöhnlich/ungewöhnlich besetzt, glatte fläche, glattes haar, glückliche ende, glückliches ende,
    grobe skizze, gut drei/zwei/vier/fünf/sechs/sieben/acht/neun/zehn, gut eine, gut hörbar,
    gut und böse, gute minute, gute nacht, guten abend, guten minuten, guten morgen, guten nacht,
    guten tag, himmlische heerscharen, im kopf des, im kreis der familie, interesse weckt, jagt … durch,
    !kann … nicht entscheiden, kann … vermissen, keine längen, konventionell besetzt, kopie des,
    leises ende, lässt … nach london, naive malerei, !nett/hübsch/ordentlich/solide aber mehr,
    !nett/hübsch/ordentlich/solide mehr nicht, nicht fehlen, ohne längen, reich an, reife frau,
    rettet die prinzessin/welt/frau/kinder/stadt/königin, schlag/schlägt die, schlägt die uhr,
    schon gut, schwere not, schön und gut, sehr schwer,
    selbst die abgebrühtesten/hartgesottensten/skeptiker, selbst skeptiker/muffel,
    so gut wie alle/allem/nie/nichts/jede/jeder/jedes/keine/kein,
    so gut wie immer/gar/unmöglich/fertig/überhaupt/ausschließlich/durchgehend/unhörbar/identisch,
    spannung steigt, stark besetzt, stark gekürzt, stark verkürzt, stark verändert, starker wind,
    starkes stück film, trocken gesetzt, trockene wüste, trockenen, verdient sein geld, verliert die,
    verliert … bein/leben/vater/mutter/frau/mann/kind/gedächtnis, was soll man/ich … sagen,
    wer … hasst/verabscheut/ablehnt/scheut, wie gewöhnlich, wiederholt sich … thema, wüste, wüster,
    zieht sich … um, zieht sich … zurück, !zwiespältig*
"""
NEGATIONS = """
    angeblich*, ausbleibt, halb so, hätte/sollte/könnte/wollte … sein/werden, kaum, kein, keine, keinem,
    keinen, keiner, keinerlei, keines, möchte … sein, nicht, nichts, nie, niemals, nirgends,
    nur halb so, nur selten, ohne, soll wohl, vermeintlich*, weder, wenig, weniger, wenigsten,
    will … sein
"""
NOT_NEGATING = """
    kein zweifel, keine frage, mehr oder weniger, nicht allein, nicht bloß, nicht einfach nur,
    nicht minder, nicht nur, nicht umsonst, nicht wahr, nicht weniger, nicht zu vergessen,
    nicht zuletzt, nichts anderes als, nichts geringeres als, nichts weniger als, nichtsdestotrotz,
    nie so/wieder/mehr so/derart, nie zuvor, noch nie, ohne frage, ohne worte, ohne zweifel, ohnehin,
    selten so, zumindest nicht
"""
NEGATIONS_AFTER = """
    kaum, keinesfalls, keineswegs, mitnichten, nicht, nie, niemals, nirgends, nur bedingt,
    sein sollte/sollten/soll/müsste/wollte, selten, wenig
"""
NEVER = """
    alles andere als, an keiner stelle, auf keinen fall, gar nicht, in keinem moment,
    in keiner minute/sekunde, keine minute, keine note, keine sekunde, keinen augenblick, keinen moment,
    keinen takt, keiner/niemand … erzählen/einreden/weismachen, keineswegs, mitnichten,
    nicht eine minute/sekunde, nicht halb so, nicht im geringsten, nicht im mindesten, nie, niemals,
    ohne dabei/je/jemals/auch in/ins/zu, ohne ins/in, ohne je/jemals/dabei/zu,
    ohne … abzugleiten/abzurutschen/verfallen/verlieren/kippen, weit entfernt von, zu keinem zeitpunkt,
    zu keiner zeit
"""
DOUBTS = """
    anderswo, ansonsten, ein bisschen weniger, ein wenig weniger, erhofft, erhoffte, erwartet,
    erwartete, etwas weniger, hätte, sonst, wäre, übrigen
"""
HEDGES = """
    am anfang, anfangs, auf dem papier, beginnt, bisschen, ein wenig, etwas, gelegentlich, halbwegs,
    leicht, leidlich, manchmal, mitunter, nicht gerade, nicht unbedingt, recht, startet, stellenweise,
    teilweise, vielleicht, wohl, womöglich, ziemlich brav, zu beginn, zunächst
"""
CONTRASTS = """
    doch, einzig, sondern, während
"""
NO_CONTRASTS = """
    nicht doch, nicht nur/bloß/allein sondern, nicht nur/bloß/allein … sondern, nichts sondern,
    und doch wieder
"""
CONTRASTS_WITHIN = """
    aber, allerdings, dafür, dagegen, hingegen, immerhin, indes, jedoch, stattdessen
"""
CONCESSIONS = """
    auch wenn, ^gewiss, ^gut, ^im film mag, ^mag, mag nicht/kein/wenig/vielleicht/manchem/manchen,
    mag … im film, obgleich, obschon, obwohl, selbst wenn, ^sicher, wenn auch, wenngleich, wiewohl,
    ^zugegeben, zwar
"""
ASIDES = """
    ^als, ^anders als, ^auch wer,
    erklingt/läuft/spielt/ertönt/einsetzt/beginnt/setzt/hört als/während/wenn/sobald, im vergleich zu,
    in dem das/die/der/ein/eine, in der das/die/der/ein/eine, ^in der szene, in der szene in, ^nach,
    ^selbst wer, ^trotz, trotz, ungeachtet, verglichen mit, ^wenn, ^wer … hasst/ablehnt,
    ^wo der/die/das/andere/sonst, ^während, zur szene
"""
TIMES = """
    als/wenn/nachdem/bevor/bis/sobald/ehe der/die/das/ein/eine/einen/unser/unsere/sein/seine/ihr/ihre,
    während der/die/das/des/ein/eine/eines/einer/seiner/seines/ihrer/ihres
"""
PLOT = """
    abenteurer*, abt, admiral, alte, alten, alter, angriff*, anwalt, arzt, attentat*, außerirdisch*,
    baby, baron, bauer*, beerdigung, bestie, bettler*, bischof*, braut, bruder, brüder, bürgermeister*,
    cousin*, detektiv*, dieb*, direktor*, doktor*, dorf*, drache*, ehe, ehefrau, ehemann, enkel*,
    familie*, fee, feind*, flucht, flut, frau, frauen, fremde*, freund*, freundin*, fürst*, gangster*,
    gauner*, gefangene*, gefängnis*, gegner*, geheimnis*, geist*, geliebte*, general, geschwister,
    gewitter*, graf, großeltern, großmutter, großvater, gräfin, hausmeister*, held*, heldin*, henker*,
    herrscher*, herzog*, hexe*, hirte*, hochzeit, häftling*, händler*, junge, jungen, jäger*, kaiser*,
    kampf, kapitän*, katastrophe*, kaufmann, kellner*, kerl*, kind*, knecht*, kommissar*, kreatur*,
    krieg, krieger*, kutscher*, köch*, könig*, königin*, landschaft*, lehrer*, leute, leutnant,
    liebende*, liebespaar*, magd, mann, matrose*, minister*, monster*, mord*, mutter, mädchen, männer,
    mörder*, müller*, nachbar*, nachricht*, nacht, neffe*, nichte*, notar*, offizier*, oma, onkel*, opa,
    opfer*, ort, paar, papst, pfarrer*, pilot*, pirat*, polizist*, priester*, prinz*, prinzessin*,
    protagonist*, richter*, ritter*, roboter*, räuber*, schauspieler*, schicksal*, schiff*, schlacht*,
    schmied, schmuggler*, schneider*, schurke*, schwester*, schäfer*, seemann*, sohn, soldat*, spion*,
    stadt, stiefmutter, strand*, sturm, tante*, tat, tochter, tod, tyrann*, unbekannte*, unfall*,
    ungeheuer*, unwetter*, vater, verbrechen*, verbrecher*, vergangenheit, verlust*, verräter*,
    wahrheit, welt, wesen, wetter, wirt, wissenschaftler*, witwe*, wolf, wärter*, zauberer*,
    zirkusdirektor*, zwerg*, zwilling*
"""
OTHER_SUBJECTS = """
    album*, aufnahme, booklet, cd, danach, dann, einzig das/der/die, fans, film*, gesamt*, hülle, ich,
    klang, komponist*, label, lediglich das/der/die, lp, nur das/der/die/dem/den/ein/eine, nächst*,
    platte, rest, restliche*, score, scores, sonst, soundtrack, spielzeit, wir, zuletzt, übrig*
"""
POINTING_BACK = """
    beide, beides, dabei, damit, daran, darin, das, das lied, das stück, das thema, davon, dem,
    der titel, dies, diese, dieser, dieses, es, hier, so, was für, welch, welche
"""
