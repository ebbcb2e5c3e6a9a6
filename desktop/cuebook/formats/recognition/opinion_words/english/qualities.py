"""Adjectives and nouns that praise or blame in English."""

_FINE_QUALITIES = """
    absorbing*, admirabl*, adorabl*, adroit*, ageless, all/far/much too short/brief, amusing*,
    appealing*, arresting*, artful*, as good/great/fine/beautiful as … gets/get, assured*, astound*,
    attractive*, better than it, bewitch*, big-hearted, blistering, bolder, boldest, bracing*, braver,
    bravest, brightest, catchiest, cathartic, characterful*, classiest, cleverer, cleverest, coherent*,
    commendabl*, confident*, consummate*, convincing*, crafted with, deepest, delicate*, distinctive*,
    distinguished, divine*, dizzying*, ear-worm*, economical*, effortless*, endearing*, engrossing*,
    entertain*, epic in the best, evergreen, exceptional*, exemplary, faultless*, finely judged,
    finely wrought, finer, fleet-footed, fresh as, fresher, freshest, fulfilling, full-blooded,
    full-throated, funnier, funniest, ~funny, future/instant/modern/minor/bona classic, gentlest,
    grandest, gratifying*, great* moment, greater, heart-lifting, hilarious*, hot-blooded, humane,
    idyllic*, impish*, incomparabl*, indelibl*, indispensable, inimitable*, intriguing*, invigorat*,
    involving, jaunty, jolliest, large-hearted, laudabl*, light-footed, livelier, liveliest, ~lively,
    lovabl*, loveable, mellifluous*, merriest, mighty, mouthwatering,
    noble close/end/finish/farewell/ending, noblest, nobly, nuanced,
    of the highest/first/finest order/calibre/caliber/quality/rank/water, of which any, open-hearted,
    pleasurabl*, potent*, praiseworthy, prettier, prettiest, priceless, punchiest, purest, quirky and,
    red-blooded, resourceful*, resplendent*, rewarding*, richest, rightly/deservedly so, riveting*,
    scintillat*, seductive*, sincere*, skilful*, skillful*, ~smart, smartest, solid, sophisticat*,
    soul-stirring, spellbind*, stellar, striking*, stupendous*, stylish*, subtler, subtlest, sumptuous*,
    superlative*, supreme*, sure-footed, sweetest, thoughtful*, tightest, too brief, too short,
    top-class, topnotch, tuneful*, unaffected, understated*, unequalled, unforced, unforgettabl*,
    unparallel*, vintage, vivacious*, warmest, well sung, well-made, well-played, well-shaped,
    well-wrought, winsome*, wittiest, wittily, world-beating, zesty
"""
"""Adjectives and their adverbs."""
_FINE_THINGS = """
    a class above, accolade*, all/pure/sheer class, apex, aplomb, artistry, bangers, barnburner,
    beating/emotional heart,
    best/finest/loveliest/strongest/greatest _ minute/minutes/moment/moments/thing/things/cue/track,
    breath of fresh air, brilliance, brio, centerpiece, centrepiece, charmer, cherry on the cake,
    cherry on top, class act, comic gold, cracker, credit to, creme de la creme, crowd-pleaser,
    crown of the, crowning glory, crush on, crème de la crème, cut above, doozy, elegance, exuberance,
    first among equals, heart and soul, high points, high spot/spots, high-water mark, hurrah,
    icing on the cake, ingenuity, inventiveness, joie de vivre, lesson in how, magic, mastery, miracles,
    momentum, money's worth, moneys worth, payoff, peach of a, pinnacle, poetry, powerhouse,
    ray of light, ray of sunshine,
    real/genuine/true/proper drama/grandeur/wit/invention/imagination/depth,
    real/genuine/true/proper feeling/feelings/emotion/momentum/drive/heart,
    real/genuine/true/proper surprise/treat/bite/swing/tension,
    real/genuine/true/proper warmth/passion/power/class/style/character,
    real/pleasant/nice/biggest/great/big/best/happy/welcome surprise/surprises, ripper, scene stealer,
    scorcher, show-stopper*, showstopper*, special/honourable/honorable mention, stand-out*,
    star of the, star turn, stonker, stroke of luck, sucker for, summit of,
    tears to/in my/your/the eyes, tenderness, the pick of, the real thing, the soul of, three cheers,
    top pick, touch of class/genius, vigor, vigour, weakness/fondness for,
    welcome change/relief/contrast/return/respite/touch/surprise/variety/addition/exception/dose, zenith
"""
"""Nouns."""
_POOR_QUALITIES = """
    aggravat*, anti-climactic, anticlimactic, antiseptic, artless, blaring*, bleat*, boorish*, botch*,
    brash*, by a committee, by committee/numbers, careless*, cartoonish, charm-free, cheesiest, chintzy,
    clumsier, clumsiest, commonplace, condescending, corniest, cumbersome, daft, deadly dull, defective,
    deficient, ~dim, disagreeable, disastrous*, dishearten*, disjointed*, displeas*, dissatisf*,
    distasteful*, dodgy, drearier, dreariest, drearily, drippy, exasperat*, excessive*, expressionless,
    fatiguing, faulty, flatter, flattest, flawed, flimsiest, foolish, forgettabl*, formless, fussy,
    gloopy, gormless, grim to, gutless, half-formed, halfhearted*, hamfisted*, hammy, haphazard*,
    hard-going, ~harmless, hopeless*, humorless, humourless, idiotic, ignorable, ill-conceived,
    ill-fitting, ill-suited, impersonal*, inane, incompeten*, incongruous*, indefensibl*, indifferent,
    ineffective*, ineffectual*, inelegant, inept*, inexcusabl*, inexpressive*, infuriat*, insufferabl*,
    intolerabl*, intrusive*, lamentabl*, lamer, lamest, laughabl*, laziest, leaden*, lethargic*,
    listless*, long-drawn, long-winded*, lousy, ludicrous*, maudlin, meager, meagre, mechanical*,
    melody-free, messiest, mis-cast, miscast, misconceived, mismatched, muddiest, muddl*, nauseating*,
    negligible, noodl*, nothing-y, ~ordinary, out of date, over-egged, over-extended, over-familiar,
    over-orchestrated, over-produced, overambitious, overcomplicated, overextended, overfull, overladen,
    overly, overpowering, ~passable, pathetic*, patronising, patronizing, perfunctor*, perplexing,
    pitiful*, ~plastic, plastick*, poorer, preachy, processed, regrettabl*, repulsive*, risible, ropey,
    ropy, rudderless, rushed, samey, self-satisfied, ~serviceable, shabby, shaky, shallower, shallowest,
    shambolic, shoddy, sickening*, sillier, silliest, skimpy, slapdash, ~slight, sloppiest, slowest,
    sluggish*, smug, snoozy, soporific*, soppy, soul-destroying, spineless, spiritless, stalest,
    stereotyp*, stupid*, sub-standard, substandard, superfluous, tackiest, tardy, tatty, tawdry,
    ten-a-penny, thankless, thinnest, tiring*, tone-deaf, toneless, too short/brief/slight/long/late to,
    tuneless*, two-dimensional, uglier, ugliest, unaffecting, unambitious, unappealing*, unattractive*,
    uncomfortable to, unconvincing*, undemanding, undercook*, underdone, underplayed, underused,
    undisciplined, unedifying, unending, unexciting*, unforgivabl*, unfortunate, unimaginativ*,
    uninspir*, uninvolving*, unlistenabl*, unlovable, unlovely, unmemorabl*, unmoving, unmusical*,
    unneeded, unremarkabl*, unsatisf*, unstructured, unsuccessful*, untidy, unwanted, useless, vacant,
    weak*, wearing on, wearisome*, wearying*, weedy, wishy-washy, witless, workaday, worn-out,
    wretched*, wrongheaded, zzz*
"""
"""Adjectives and their adverbs."""
_POOR_THINGS = """
    also-ran, anti-climax, anticlimax, auto-pilot, bathos, bloat, boilerplate, car commercial/advert/ad,
    cast-offs, catastrophe, chore, clunker*, damp squib, deadwood, debacle, disgrace, dog's breakfast,
    dog's dinner, drag on the, dreck, débâcle, endurance test, false/bum/sour note, fiasco, flaw, flaws,
    fly in the, gibberish, guff, hodgepodge, hotchpotch, howler, identikit, knock-off, knockoff,
    laziness, lemon, little interest/point/purpose, low spot/spots, low/lowest point/points/ebb,
    lowlight, lowlights, makeweight, mediocrity, mess, miscalculation, mish-mash, mishmash,
    missed/wasted chance/opportunity/opportunities, monstrosity, no earthly, no use, noise-making,
    nonentity, nuisance, of no/little/scant use/interest/value/consequence/note, one-trick, pain in the,
    pap, penance, platitude*, pomposity, poor copy, poor cousin, poor imitation, poor substitute,
    potboiler, regret, screensaver, sentimentality, shambles, slog, snoozer, snorefest, sore point,
    stain on, stinker, stocking filler, syrup, tat, time-filler, time-waster, tired retread, travesty,
    turgidity, turkey, turn-off, turnoff, waste of time/space/talent/disc/breath,
    weak/weakest/weaker link/spot/point/points/entry/cue/cues/track/tracks/moment/moments, wet blanket,
    worst offender/offenders, written/composed/designed/assembled by a
"""
"""Nouns."""

PRAISE = (_FINE_QUALITIES, _FINE_THINGS)
BLAME = (_POOR_QUALITIES, _POOR_THINGS)
