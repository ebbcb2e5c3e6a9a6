"""Single words and phrases of blame in English, by the alphabet."""

WORDS = """
    a bit much, a bore, a chore, a disaster, a drag, a dud, a joke, a limp, a mess, a miss, a mistake, a
    mystery to me, a shrug, a slog, a trial, a waste, a yawn, abominable, abrasive, abysmal*, adds
    little, adds nothing, adds up to little, adds very little, afterthought, aged at all well, aged
    badly, aged poorly, aimless*, alienating, all wrong, amateur hour, amateurish, amounts to little,
    amounts to nothing, an ordeal, anaemic, and/but/is nothing more, anemic, annoy*, anonymous,
    appalling*, as tedious as, as tiresome as, as trying as, assault*, assaults the ears, assembly line,
    at best, atrocious, attention drifted, attention drifts, attention wanders, autopilot, ^avoid,
    avoid, awful*, awkward*, b-side stuff, bad, badly, badly wrong, baffling, bafflingly, baggy, banal*,
    bangs on, barely works, bargain bin, bargain-bin, been better, beg for mercy, begging for mercy,
    belabored, belaboured, bellowing, bellows, beneath her, beneath him, bereft of, best avoided, best
    forgotten, best left, best skipped, betray*, better left, !better off without, bland*, blare*,
    blemish, bloated, bloodless, blot, bludgeon*, blunt, bluster, blustering, bogged down, bombast,
    bombastic, bore, bored, bored me, boredom, bores, bores me, boring*, borrowed too, borrows too,
    bottom of the barrel, bottom of the heap, brings nothing, buried under, busywork, by far the
    weakest, by numbers, by rote, by the numbers, by-the-numbers, cack-handed, cacophon*, can do
    without, can go, can live without, can't abide, !can't bear, can't get into, can't remember, can't
    rescue, can't save, can't stand, !cannot bear, cannot remember, cannot rescue, cannot save, cannot
    stand, cardboard, catatonic, characterless, charmless, cheap, cheap-sounding, cheaply, check my
    watch, checked my watch, checking my watch, cheesy, clamor, clamour, clatter*, clears a room, clears
    the room, cliche*, cliché, clichéd, clichés, cloying*, clumsily, clumsiness, clumsy, clunking,
    clunks, clunky, clutter*, coasting, coasts, cold about, cold fish, colder about, collapses,
    colorless, colourless, coma, comatose, comes to little, comes to nothing, comes up short,
    completists only, confused, contrived, cookie cutter, cookie-cutter, cop-out, copout, copy and
    paste, copy-paste, copycat, corny, coughing, coughs, could be half as long, could be shorter, !could
    do without, could have been, could have been left, could have been shorter, !could have done
    without, could have stayed, !could live without, could lose, could not get into, could not rescue,
    could not save, couldn't get into, couldn't save, couldn't warm to, crass, creaking, creaks, creaky,
    cringe*, crude*, cut and paste, cut-and-paste, cut-price, cut-rate, cute, cutesy, cutting room,
    ~dated, dates it, dead weight, deadening, deadly, deafening, deja vu, deplorable, depressing in the
    wrong, derivative, devoid of, did not care for, did not stick, did not work, did nothing for, didn't
    care for, didn't work, difficult to like, difficult to love, din, dire, directionless, disappoint*,
    discordant, dishwater, dismal, dispensable, dispiriting, disposable, do not care for, do not much
    like, does it no favours, does little, does no favours, does not add up, does not arrive, does not
    convince, does not stick, does not survive, does not work, does nothing, does nothing for, doesn't
    add up, doesn't convince, doesn't stick, doesn't survive, doesn't work, don't care for, don't miss
    much, don't much like, don't need, dozed off, drab, drag its, dragged, dragging, drags, drags its,
    drags on, draining, dreadful*, dreary, drivel, drone on, drones on, droning, droops, drop off,
    dross, drowned out by, drowning in, drowns in, drums its, dud, duds, dull*, ~dumb, déjà vu,
    ear-bleeding, ear-splitting, earache, easily forgotten, elevator music, embarrass*, empties a room,
    empties the room, endless, endure, endured, error of judgement, eternity, excruciating, execrable,
    exercise in, exhausted, exhausting, expendable, eye-rolling, eyesore, faceless, factory-made, fail,
    failed, failed to convince, failed to excite, failed to impress, failed to move, fails, fails to
    convince, fails to engage, fails to excite, fails to impress, fails to move, fails to thrill, fails
    utterly, failure, fake, falls apart, falls asleep, falls down, falls flat, falls short, falters, far
    from essential, far from her best, far from his best, far too, far too long, far too much, fast
    forward, fast-forward, featureless, feeble, feels like hours, feels like years, feels longer, feels
    twice, fell apart, fell asleep, fell flat, fell short, felt like hours, felt longer, filler,
    fillers, fizzled, fizzles, fizzles out, flabby, flaccid, flat, flat tire, flat tyre, flat-footed,
    flatfooted, flatness, flavorless, flavourless, flimsy, flop, flounders, fly in the ointment, for
    completists, for completists only, for die-hards only, ~forced, ^forget, forget, forgets to, forgot
    it, forgot to, forgot … immediately, forgotten, forgotten it, formulaic, frustrates, frustrating,
    frustratingly, ~functional, garbage, garish, gaudy, generic, get on with it, gets lost, gets
    nowhere, ghastly, gimmick, gimmicky, give it a miss, give up, give … a miss, gladly lose, goes
    nowhere, goes on for ever, goes on forever, goes on too, goes through the motions, goes wrong, going
    nowhere, going nowhere in, going through the motions, gone wrong, gooey, got old, graceless, grate
    after/from/on/badly, grated, grates, grating, grew tired, grim listening, grinding, grinds on,
    grinds to a halt, grisly, grit my teeth, grits my teeth, groan, groaned, grow old, gruel, grueling,
    gruelling, gruesome to hear, hackneyed, had me checking, had me looking at, had me reaching, had me
    yawning, half a cue, half an idea, half as long, half the length, half-baked, half-finished,
    half-hearted, ham-fisted, ham-handed, hammering, hammers away, hampered by, happily lose, hard
    going, hard to bear, hard to endure, hard to get through, hard to like, hard to love, hard to
    remember, hard to sit through, hard to take, hard work, hardly essential, hardly works, hardly
    worth, has dated, has not aged, has to go, hateful, have dated, have not heard before, haven't heard
    before, headache, heard a hundred times, heard a thousand times, heard before, heard it all before,
    heard it before, heard once, heard that before, heavy going, heavy-handed, hideous, hit skip,
    ho-hum, hoarse, hokey, hollow, hollow at, horrendous, horrible, horribly, horribly wrong, horrid,
    hot mess, hubbub, humdrum, hysterical, !i could have done without, i dislike, i disliked, i do not
    remember, i don't remember, i fail to see, i gave up, i hate, i hated, i loathe, i waited for, i was
    bored, i would exchange, i would lose, i would rather, i would skip, i would swap, i would/i'd
    trade/swap it/this/them/all, i'd lose, i'd rather, i'd skip, icky, ^ignore, ill-advised,
    ill-considered, ill-judged, in one ear, in the bad sense, in the worst sense, in the worst way, in
    the wrong sense, in the wrong way, incoherent, inconsequential, indigestible, indistinct, indulgent,
    inert, inessential, inferior, insincere, insipid, instantly forgotten, insubstantial, insult,
    insulting, interchangeable, interminabl*, irrelevant, irritat*, irritated me, is plenty, jarring*,
    joyless, junk, kitsch, labored, laboured, lack of, lacked, lacking, lackluster, lacklustre, lacks,
    laid on with a trowel, lame, lazily, lazy, lazy writing, leads nowhere, least favorite, least
    favourite, least interesting, least of, least successful, leave me cold, leaves cold, leaves me
    cold, leaves me unmoved, leaves no impression, leaves no trace, left cold, left me bored, left me
    cold, left me empty, left me hungry, left me indifferent, left me unmoved, left me wondering,
    leftover*, less compelling, less convincing, less effective, less fond, less impressed, less
    inspired, less interesting, less keen, less memorable, less said about, less so, less successful,
    less use for, let down, let down by, let me down, letdown, lets down, lets the album down, library
    music, lifeless*, lift music, lifted from, lifts wholesale, like every other, limp, ~limping,
    ~limps, little else, little happens, little imagination, little impression, little more than, little
    to admire, little to enjoy, little to offer, little to recommend, little to say, little use for,
    live without, loathsome, longer than it is, longer than it should, longer than needed, look at my
    watch, looked at my watch, looking at my watch, lose patience, loses me, loses patience, loses
    steam, lost interest, lost my attention, lost the thread, lost track, low ebb, low point, lowest
    point, lukewarm, lumbering, lumbers, lumpen, maddening, made me angry, made me check, made me groan,
    made me laugh for the wrong, made me look at, made me reach, made me sad that, made me sigh, made me
    skip, made me sleepy, made me think of leaving, made me tired, made me want to leave, made me wince,
    made me wish, made me yawn, makes me check, makes me groan, makes me look at, makes me reach, makes
    me sigh, makes me skip, makes me sleepy, makes me tired, makes me wince, makes me wish, makes me
    yawn, makes no impression, makes no sense, mark time, marking time, marks time, marred, marred by,
    mawkish, meander*, mediocre, meh, mercifully brief, mercifully short, mere filler, merely competent,
    merely functional, messy, middling, might have stayed, migraine, mind wanders, mind-numbing,
    mind-numbingly, mindless, minutes too long, minutes/hours of my life, mis-step, ~miserable,
    misfire*, misguided, misjudgment, misplaced, missed chance, missed opportunity, missed the, misses
    the mark, misstep, mistaken, mistakes, monoton*, more of the, more of the same, much too long, much
    too much, ~muddy, mundane, ~murky, mush, mushy, muzak, my attention wandered, my mind wandered, my
    patience, nadir, naff, nagging, nags, nails on, ~nasty, need never hear, needed an editor,
    needless*, needs an editor, needs editing, never arrives, never builds, never cared for, never
    catches, never catches fire, never comes, never comes alive, never comes together, never delivers,
    never develops, never earns, never finding its, never finds, never finish, never finished, never
    gels, never gets going, never gets off the runway, never goes anywhere, never got into, never
    happens, never hear … again, never ignites, never leaves the runway, never lifts off, never liked,
    never loved, never once finished, never play … again, never quite, never quite gets going, never
    settles, never sparks, never stuck, never takes flight, never takes off, never want to hear, never
    warmed to, never works, never … off the ground, never-ending, neverending, no charm, no desire to,
    no direction, no effect, no excuse, no fan of, no favors, no favours, no fun, no great loss, no
    heart, no ideas, no impression, no interest, no loss, no melody, no need for, no one asked, no one
    needs, no one would miss, no patch on, no point, no pulse, no purpose, no reason to, no shape, no
    soul, no surprises, no tune, no use for, no wish to hear, nobody asked, nobody needs, nobody will
    miss, nobody would miss, nod off, nodded off, ~noise, ~noisy, non-essential, nondescript, nonsense,
    not a fan, not a patch on, not aged, not aged well, not convinced, not fond, not heard before, not
    her best, not his best, not in a good way, not keen, not much else, not much happens, not much more
    than, not much to, not my cup, not my favorite, not my favourite, not one of her better, not one of
    his better, not one of the better, not one of their better, not so keen, not their best, not
    traveled well, not travelled well, not warm to, not worth, nothing happens, nothing here, nothing in
    it, nothing more than, nothing much, nothing new, nothing remarkable, nothing special, nothing
    sticks, nothing to enjoy, nothing to hear, nothing to offer, nothing to recommend, nothing to
    remember, nothing to say, nothing to see, nothing to write home, numbing, numbingly, obnoxious, of
    no interest, off the ground, off the mark, off the shelf, off-key, off-putting, off-the-shelf,
    offender, offers little, offers nothing, on and on, on automatic, on autopilot, on the nose, once is
    enough, once more with less, once was enough, one i skip, one idea, one listen is, one to skip, ones
    i skip, only for completists, ordeal, out it goes, out of gas, out of ideas, out of its depth, out
    of place, out of sorts, out of steam, out of tune, out the other, outlived, outstay*, outstays its
    welcome, over the top, over-long, overbearing, overblown, overcooked, overdid, overdo, overdoes,
    overdone, overfamiliar, overkill, overloaded, overlong, overloud, overproduced, overrated,
    overstay*, overstays its welcome, overstretched, overstuffed, oversweet, overused, overwrought,
    padded, padding, pain to, painful, paint by numbers, paint-by, paint-by-numbers, pale copy, pale
    imitation, pale shadow, pallid, pass on, pastiche of, patchy, pedestrian, personality-free, pesters,
    peters out, phoned in, phoned it in, phoned-in, phones it in, phoney, phony, ~piercing, piffle,
    pilfer*, plagiari*, plod*, plodding along, plonking, pointless*, pompous, ponderous, poor, poor
    man's, poor relation, poorly, porridge, portentous, precious little, predictable, preposterous,
    press skip, pressed skip, pretends to, pretentious, production line, prosaic, punishment, purgatory,
    put me to sleep, puts me to sleep, quickly forgotten, racket, rambling on, rang hollow, rather much,
    rather too much, ~rattles, rattles on, ~rattling, re-used, re-uses, reach for the skip, reached for,
    reaching for, recycled, recycles, redundant, rehash*, reheated, reheats, repeats itself, repellent,
    repetitious, ~repetitive, retread*, reused, reuses, rewarmed, ridiculous*, rings hollow, rip off,
    rip-off, ripped off, rips off, rock bottom, roll my eyes, rolled my eyes, root canal, rot, rote,
    rotten, routine, rubbish, ruckus, ruined, ruined by, ruins, run of the mill, run-of-the-mill, runs
    aground, runs dry, runs out, runs out of ideas, runs out of road, runs out of steam, runt of the
    litter, rusts, rusty, saccharine, sagged, sagging, saggy, sags, sags in, same again, same old,
    sappy, scattershot, schmaltz*, screams at, screeching, screechy, second rate, second-hand,
    second-rate, secondhand, seems longer, seen it all before, self-important, self-indulgent,
    self-plagiar*, sends me to sleep, sent me to sleep, sentimental tosh, serviceable at best, set my
    teeth, sets my teeth, shallow, shameful, shapeless, shapelessly, shopworn, short on, should be
    shorter, should have been cut, should have been half, should have been left, should have been
    shorter, should have stayed, shouty, shows its age, ~shriek, ~shrieks, shrill*, shrug, shrugged,
    sickly, sickly-sweet, sigh, sighed, ~silly, single idea, sit through, ^skip, skip, skip button, skip
    key, skippable, skipped, skipping, sleep-inducing, sleepwalk, sleepwalking, sleepwalks, sloppy,
    sludge*, slush, slushy, smothered, snooze, snoozefest, snore, so-called, so-so, soapy, soggy, sonic
    mess, soon forgotten, sore thumb, soulless, sound effect, sound effects, sounds cheap, sounds dated,
    sounds hollow, sounds like a demo, sounds like every other, sounds thin, sounds tinny, soup, ~sour,
    sours, spinning its wheels, spins its wheels, splutters, spoiled by, spoils, spoilt by, sprawling,
    sputtering, sputters, squandered, squanders, squawk*, squeaking, squeaks, stagnant, stale, stalling,
    stalls, starved of, steals from, steer clear, sterile, still waiting, stilted, stock music, stodgy,
    stolen from, ~strained, stretched thin, stretched too, strident, struggle to enjoy, struggle to
    like, struggled to like, struggled with, struggles to, stumbled, stumbles, sub-par, subpar, suffer
    through, sugary, sunk by, superficial, surplus to, swamped by, switch off, switched off, ~synthetic
    in, syrupy, tacky, tactless, take it or leave it, ~tame, tasteless, tedious*, tedium, teeth on edge,
    temp track, tepid, terrible, terribly, test my patience, tested my patience, tests my patience,
    thankfully brief, thankfully short, the trouble with, the wrong kind of, ~thin, thin gruel, thinly,
    thinner, third rate, third-rate, threadbare, throw away, throwaway, thud*, thumps, tinnitus, tinny,
    tinpot, tired, tired me, tires, tiresome*, to be avoided, to little effect, to no avail, to no
    effect, to waste, too busy, too clever by half, too cute, too few, too little, too long, too loud,
    too much, too slow, too sweet, too sweet by half, toothache, toothless, torment, torture, torturous,
    tosh, trash, treacl*, treading, treading water, treads the same, treads water, tries my patience,
    tries too hard, tripe, trips over, trite, trivial, trudge*, trudging, try my patience, tune out,
    tuned out, turgid, twaddle, twee, twice as long, twice its length, twice too long, ugly, unbearabl*,
    underachiev*, underdeveloped, underfed, undernourished, underpowered, underwhelm*, underwritten,
    undeveloped, undistinguished, undone by, unengaging, ~uneven, uneventful, unexceptional, unfinished,
    unfocused, unfocussed, ungainly, uninteresting, unmoved, unnecessary, unoriginal, unpleasant*,
    unsubtle, unwelcome, unwieldy, unworthy, vacuous, vapid, vile, vulgar, waiting for it to, waiting
    for something, wallpaper, wan, ~wanders, warmed-over, waste a good, waste of, waste of a good, waste
    of good, wasted, wasteful, wastes, wastes a, wastes a good, wastes the, watered down, watered-down,
    watery, weak link, weak moment, weak spot, weaker moments, weakest moment, wear thin, wearies,
    wearing, wears me out, wears out its welcome, wears thin, wears you down, ~weary, weighed down,
    weightless, well-worn, went nowhere, went wrong, wheels spinning, wheezes, wheezing, whines,
    whining, whiny, who asked, who needs, why bother, will not be missed, will not miss, wilts, wimp*,
    wince, winced, with a limp, without a tune, without arriving, without effect, without ever finding,
    without ever getting/going/reaching/arriving anywhere, without ever taking/catching/becoming
    off/fire/interesting, without going, without ideas, without interest, without once, without result,
    without surprises, woeful*, won't be missed, won't miss, wooden, wore me down, wore out,
    workmanlike, worn out, worn thin, worse, worst, would cut, would gladly lose, would gladly trade,
    would happily trade, would not be missed, would not miss, would not play … again, would rather hear,
    would skip, wouldn't miss, wrong choice, wrong from, wrong note, wrong turn, wrong way,
    wrong-headed, yawn*, you have heard, you've heard, zone out, zoned out
"""
