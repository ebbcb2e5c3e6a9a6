"""Words and phrases of blame, as reviewers of music use them, by language.

Phrases stand between commas; ``*`` at a word's end means any ending.
"""

BLAME = {
    "en": """
        a bit much, a bore, a chore, a drag, a dud, a joke, a mess, a miss, a mystery to me, a slog,
        a trial, a waste, a yawn, abysmal*, adds little, adds nothing, adds very little,
        afterthought, aged at all well, aged badly, aged poorly, aimless*, amounts to nothing, an
        ordeal, annoy*, appalling*, at best, atrocious, awful*, awkward*, b-side stuff, bad, badly,
        banal*, been better, best forgotten, better left, better off without, bland*, blare*,
        blaring, bloated, bloodless, bore, bored, bored me, boredom, bores, bores me, boring*,
        brings nothing, busywork, by far the weakest, by numbers, by rote, by the numbers,
        cacophon*, cacophony, can do without, can't abide, can't get into, can't remember, can't
        save, can't stand, cannot remember, cannot save, cannot stand, charmless, cheap, cheaply,
        check my watch, checked my watch, checking my watch, cheesy, clatter*, cliche*, cloying*,
        clumsily, clumsy, clunky, clutter*, cold about, cold fish, colder about, comes to nothing,
        cookie cutter, cookie-cutter, copycat, corny, could be half as long, could be shorter, could
        do without, could have been, could have done without, could have stayed, could not get into,
        could not save, couldn't get into, couldn't save, couldn't warm to, crude*, cut and paste,
        dated, dead weight, deadening, deadly, derivative, did not stick, did not work, did nothing
        for, didn't work, din, directionless, disappoint*, dismal, do not care for, does it no
        favours, does little, does no favours, does not convince, does not stick, does not survive,
        does not work, does nothing, does nothing for, doesn't convince, doesn't stick, doesn't
        survive, doesn't work, don't care for, don't need, drab, drags, dreadful*, dreary, drone on,
        drones on, droning, drop off, dud, duds, dull*, dumb, easily forgotten, elevator music,
        empty, excruciating, exercise in, faceless, fail, failed, failed to convince, failed to
        excite, failed to impress, failed to move, fails, fails to convince, fails to engage, fails
        to excite, fails to impress, fails to move, fails to thrill, failure, falls apart, falls
        asleep, falls flat, falls short, far too, fast forward, featureless, feeble, fell asleep,
        filler, fillers, fizzled, fizzles, flabby, flat, flop, for completists, forced, forgettable,
        forgettably, forgot it, forgotten it, generic, get on with it, gets lost, goes nowhere, goes
        on forever, goes on too, goes through the motions, going nowhere, going through the motions,
        gooey, got old, graceless, grates, grating, grew tired, grinds on, grinds to a halt, grow
        old, hackneyed, half as long, half the length, half-baked, hard to get through, hard to
        like, hard to love, hard to remember, hard to sit through, hard work, hardly worth, has
        dated, hateful, have dated, headache, hokey, hollow, horrible, horribly, horrid, hot mess, i
        could have done without, i dislike, i disliked, i do not remember, i don't remember, i hate,
        i hated, i loathe, i was bored, i would lose, i would skip, i'd lose, i'd skip, i'd trade,
        ill-advised, ill-judged, in one ear, inconsequential, indistinct, inferior, insipid,
        instantly forgotten, insufferable, interchangeable, interminabl*, irrelevant, irritat*,
        jarring*, joyless, lack of, lacked, lacking, lackluster, lacklustre, lacks, lame, lazily,
        lazy, least favorite, least favourite, leave me cold, leaves cold, leaves me cold, leaves me
        unmoved, leaves no impression, leaves no trace, left cold, left me cold, left me unmoved,
        leftover*, less interesting, less said about, less use for, let down, letdown, lets the
        album down, library music, lifeless*, lift music, like every other, limp*, listless, little
        imagination, little impression, little more than, little to offer, little to say, little use
        for, loathsome, look at my watch, looked at my watch, looking at my watch, lose patience,
        loses me, loses patience, loses steam, lost interest, lost me, low point, lowest point,
        makes me skip, makes no impression, mark time, marking time, marks time, mawkish, meander*,
        mediocre, meh, mercifully brief, mercifully short, messy, mind-numbing, mindless, misfire*,
        misjudged, misplaced, missed chance, missed opportunity, misses the mark, monoton*, more of
        the same, muddle*, mundane, mush, mushy, muzak, my patience, naff, nails on, needless*,
        never cared for, never finish, never finished, never gets going, never goes anywhere, never
        got into, never once finished, never quite, never stuck, never takes off, never warmed to,
        no fan of, no favors, no favours, no fun, no heart, no impression, no melody, no patch on,
        no reason to, no surprises, no tune, no use for, noise, noisy, not a fan, not a patch on,
        not aged, not aged well, not convinced, not my cup, not my favorite, not my favourite, not
        traveled well, not travelled well, not warm to, not worth, nothing at all, nothing happens,
        nothing in it, nothing more, nothing much, nothing new, nothing special, nothing sticks,
        nothing to offer, nothing to remember, nothing to say, nothing to write home, numbing,
        obnoxious, of no interest, off the mark, off-key, offender, offers little, offers nothing,
        on and on, on autopilot, one i skip, one note, one to skip, one-note, ones i skip, out of
        ideas, out of place, out of steam, out of tune, out the other, outstay*, outstays its
        welcome, over the top, overbearing, overblown, overcooked, overdone, overfamiliar, overkill,
        overloaded, overlong, overproduced, overrated, overstay*, overstays its welcome,
        overstuffed, oversweet, overused, overwrought, padded, padding, paint-by, pale copy, pale
        imitation, pale shadow, pass on, pastiche of, pedestrian, peters out, phoned in, phoned-in,
        plod*, pointless*, poor, poor relation, poorly, predictable, pretentious, put me to sleep,
        puts me to sleep, quickly forgotten, racket, rather much, rather too much, reach for,
        reached for, reaching for, recycled, recycles, redundant, rehash*, reheated, reheats,
        repetitious, repetitive, retread*, ridiculous*, ringtone, rip off, rips off, rote, routine,
        rubbish, runs aground, runs dry, runs out, runs out of ideas, runs out of steam, saccharine,
        sappy, schmaltz*, screeching, screechy, sends me to sleep, sent me to sleep, shallow,
        shapeless, shapelessly, should be shorter, should have been cut, should have been left,
        should have been shorter, should have stayed, shrill*, silly, sit through, skip, skip
        button, skippable, skipped, skipping, sloppy, sludge*, sluggish, soapy, soggy, sonic mess,
        soon forgotten, soulless, sound effect, sound effects, sounds like a demo, sounds like every
        other, soup, squawk*, stale, sterile, stilted, stock music, sub-par, subpar, sugary, surplus
        to, syrupy, tacky, take it or leave it, tame, tasteless, tedious*, tedium, temp track,
        tepid, terrible, terribly, test my patience, tested my patience, tests my patience,
        thankfully brief, thankfully short, the trouble with, thin, thinner, throw away, throwaway,
        thud*, tinny, tired, tiresome*, to waste, too busy, too clever, too clever by half, too
        cute, too few, too little, too long, too loud, too much, too slow, too sweet, too sweet by
        half, toothless, treacl*, treading water, treads water, tries my patience, tries too hard,
        trite, trivial, trudge*, try my patience, tuneless, turgid, twice as long, ugly, unbearabl*,
        unconvincing, undercooked, underwhelm*, undistinguished, unengaging, uneventful, unfinished,
        unimaginative*, uninspired, uninspiring, uninteresting, unlistenable, unmoved, unnecessary,
        unoriginal, unpleasant*, unremarkable, unwelcome, vapid, wallpaper, wanders, waste of, waste
        of a good, waste of good, wasted, weak, weak link, weak spot, weaker, weakest, wear thin,
        wearing, wearisome, wears me out, wears out its welcome, wears thin, weightless, why bother,
        will not miss, wimp*, without a tune, without ideas, without interest, without surprises,
        woeful*, won't miss, worse, worst, would cut, would gladly trade, would not miss, would
        skip, wouldn't miss, wrong way, yawn*, you have heard, you've heard
    """,
    "de": """
        aufdringlich*, austauschbar*, banal*, belanglos*, beliebig*, billig*, blass*, dröge,
        durchhänger, dünn, einfallslos*, eintönig*, enttäusch*, ermüd*, fade, flach, furchtbar*,
        fällt ab, geht auf die nerven, grauenhaft*, grausam, gähn*, hinter zurück, hohl, kitsch*,
        klischee*, kommt nicht in gang, krach, lahm*, langatmig*, langweil*, lau, leblos*, leer,
        leider, lieblos*, lustlos*, lärm, lärmt, lässt kalt, lässt mich kalt, lästig*, missglückt*,
        misslungen*, mittelmäß*, mäßig*, müde, nerv, nerven, nervig*, nervt, nervtötend*,
        nichtssagend*, peinlich*, platt, plump*, plätschert, quälend*, quält, schlecht*, schleppt
        sich, schlimm*, schrecklich*, schwach*, schwächen, schwächste*, seicht*, stumpf*, störend*,
        trist, tritt auf der stelle, unerträglich*, uninspiriert*, uninteressant*, unnötig*,
        verliert sich, verpufft, verzichtbar*, vorhersehbar*, zieht sich, zu lang, zu laut, zu süß,
        zu viel, zäh, zündet nicht, ärgerlich*, öde, öder, ödes, überflüssig*, überladen*,
        übertrieben*
    """,
    "fr": """
        affreu*, agace, agaçant*, anecdotique*, banal*, bavard*, brouillon*, bâclé*, convenu*,
        creuse, creux, dommage, décevant*, déçoit, ennui, ennuie, ennuyeu*, exaspérant*, fade,
        fades, faible, faibles, faiblit, fatigant*, fatigue, hélas, inaudible*, indigeste*,
        insignifiant*, insipide*, insupportable*, inutile*, lassant*, lasse, longuet*, lourd*,
        malheureusement, mièvre*, monotone*, médiocre*, n'apporte rien, navrant*, on s'en passe,
        oubliable*, paresseu*, plat, plate, pompeu*, poussif, poussive, prévisible*, pénible*,
        quelconque*, raté*, redondant*, remplissage, répétitif*, répétitive*, s'essouffle, sans
        intérêt, sans relief, sans âme, se traîne, simpliste*, soporifique*, superflu*, terne*,
        tourne en rond, traîne, trop long*, énervant*
    """,
    "es": """
        aburre, aburrid*, anodin*, banal, cansa, cansin*, cansino, chirría, de relleno, decepcion*,
        demasiado larg*, desastre, descafeinad*, desgana, desganad*, desinflad*, disonante,
        empalagos*, estorba*, exasperante, excesiv*, falla, floj*, floja, flojea, flojo, forzad*,
        fría, genéric*, horribl*, innecesari*, insoportable*, insípid*, intrascendente, irritante*,
        lamentable*, lástima, mala, malas, malo, manid*, mediocre*, molest*, monóton*, no aguanta,
        no aporta*, no convence, no dice nada, no emociona, no funciona, no llega, no sobrevive,
        olvidable*, pesad*, plana, plano, pobre*, prescindible*, previsible*, puro relleno, pésim*,
        ramplon*, rellen*, repetitiv*, repite, ruido*, ruidos*, rutinari*, se hace larg*, sin alma,
        sin gracia, sin interés, sin rumbo, sobra, sobran, sosa, sosería, soso, tedios*, torpe*,
        tópico*, vacía, vacío
    """,
    "it": """
        banal*, brutt*, debol*, delud*, deludent*, fastidios*, inutil*, mediocr*, monoton*, noios*,
        pesant*, piatt*, prolisso, scialb*, superflu*
    """,
    "pl": """
        banaln*, bez duszy, bez pomysłu, bez wyrazu, bezbarwn*, beznadziejn*, bełkot*, chaotyczn*,
        ciągnie się, ckliw*, drażni*, dłuży się, dłużą się, fatalni*, fatalny, hałas*, huk,
        irytacj*, irytuj*, kicz, kiczowat*, kiczu, kiepsk*, koszmar*, kuriozum, mdł*, miałk*, męczy,
        męcząc*, niczym się nie, nie porywa, nie przekonuje, nie zachwyca, nieciekaw*, niepotrzebn*,
        niestety, nieudan*, nijak*, nud*, nuży, nużą, nużąc*, okropn*, pretensjonaln*, przeciąg*,
        przeciętn*, przewidywaln*, przydług*, płask*, rozczarow*, sztampow*, słab*, tandetn*,
        toporn*, usypia*, usypiając*, wieje nudą, wtórn*, wtórnoś*, wymęczon*, wypełniacz*, za
        dług*, za głośn*, zapychacz*, zawodz*, zawodzi, zbędn*, zlewa*, zlewają się, zła, złe, zły
    """,
    "ja": """
        ありきたり, うるさ, つまらな, 不要, 冗長, 凡庸, 単調, 味気な,
        型どおり, 型通り, 失敗, 平凡, 弱い, 惜し, 残念, 物足りな, 眠,
        肩すかし, 苦痛, 蛇足, 退屈, 長すぎ, 陳腐, 騒がし
    """,
}
