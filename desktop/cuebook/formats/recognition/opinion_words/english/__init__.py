"""What reviewers write in English to praise and to blame. The package above says how they are read."""

from cuebook.formats.recognition.opinion_words.english import (
    around_cues,
    blame,
    complaints,
    displeased,
    idioms,
    pleased,
    praise,
    qualities,
    verbs,
)

PRAISE = ",".join(
    (around_cues.PRAISE, praise.WORDS, *qualities.PRAISE, *verbs.PRAISE, pleased.WORDS, *idioms.PRAISE)
)
BLAME = ",".join(
    (around_cues.BLAME, blame.WORDS, *qualities.BLAME, *verbs.BLAME, displeased.WORDS, *complaints.BLAME)
)
NEITHER = """
    a cold night, a cold open, a cold river, a cold war, a flat, a good deal, a good half, a good many,
    a good part, a good/great/fine/beautiful/wonderful distance/length/age/number, a high note,
    a high string, a/the/its jar,
    agreeable/competent/decent/good/likeable/likable/nice/pleasant/pretty/serviceable enough,
    all flash back, all too good, amusing/funny/amused exactly/only once,
    an older/better/fine orchestra, as good as, asleep in the, at the top, awful lot, b flat, bad boys,
    bad guy, bad guys, bad manners, bad weather, beautiful day, best actor, best friend, best known,
    best man, best picture, best score, better known, box office success, bright light, brilliant white,
    by no means all, c flat, can go straight/on/back, cool down, cool jazz, d flat, dead man, dead men,
    diamond heist, do with the, does not disappoint, doesnt disappoint, drag race, drains the, e flat,
    epic scale, even the best, even the most cynical/hardened/jaded/sceptical, ever too,
    fades too early/soon, fails to disappoint, fine arts, fine print, flat out, for good,
    for its/their/his/her/your own good, for many, for some, forget me not, forgot/forget/forgotten to,
    forgotten by the film, forgotten how, forgotten kingdom, fresh air, fun fact, fun fair,
    funny enough, g flat, gave up the ghost, good for nothing, good friday, good guy, good guys,
    good luck, good morning, good night, good sense, good work, good/lovely/pretty lyrics/text, goodbye,
    grand piano, great britain, great deal of, great war,
    great/good/marvellous/lovely/wonderful/best/funny/terrible/bad title/titles, greater part,
    had no idea, !hard to say/tell whether, hate/hated each other, hated rival, high notes,
    hit the road, hit wonder, !i can't/cannot make up, i left the cinema,
    !i/i'm/we can't/cannot decide/undecided,
    if you/you … hate/dislike/detest/loathe/despise/normally/usually, in a minor, in the great,
    in the major, in the minor, !in two minds, it too, jewel heist, jewel thief, joy ride, !jury's out,
    just fine, leave you, left the building,
    listeners/everyone/sceptics/skeptics who … hate/dislike/detest/loathe/like/care/despise,
    love affair, love interest, love letter, love scene, love song, love story, love theme, loves and,
    low points of, magic trick, major to minor, minor to major, missed the boat, missed the train,
    !mixed feelings, more than once,
    most/other/some/many others/reviewers/critics will/would/may/might … miss/overlook/ignore,
    most/other/some/many others/reviewers/critics will/would/may/might … skip/hate/dislike,
    most/other/some/many people/listeners will/would/may/might … miss/overlook/ignore,
    most/other/some/many people/listeners will/would/may/might … skip/hate/dislike, must have played,
    must/might/may have been/seemed/looked/sounded/thought/had/taken/felt, never comes back,
    never disappoint, never disappoints, never fails to, never give up, never too, never too late,
    no doubt, no idea, no need for introductions, no reason for, no wonder, none too, not even the,
    not just, not only, !not sure what/whether, not to mention, not too, nothing but good,
    nothing but praise, nothing short of, on the rocks, one hit wonder, one note has/had/is/was/at,
    one note … removed, only too, onto the rocks, original album, original recording, original version,
    other people, people/those/anyone/anybody who … hate/dislike/detest/loathe/like/care/despise,
    perfect fifth, perfect fourth, perfect pitch of, !pleasant/nice/pretty/agreeable no/nothing more,
    potential, powerful man, pretty enough, pretty much, reservations/doubts/complaints … forgotten,
    rich man, rich people, sank the ship, save the world, saves the girl, saves the princess,
    saves the world, short enough, should/would/could be pretty, silly money, sinks the ship,
    sleep tight, smart phone, solid body, solid rock, star of the film, star of the show, start with a,
    start with the, stock car, striking clock, strong man, strong wind, strong winds, stronger wind,
    subtle body, super hero, superhero, superheroes, superior officer, superior vena, sweet tooth,
    take flight from, take off her, take off his, takes flight from,
    tempo/rhythm/pace/music/march/pulse slows/slow/slowed down,
    terrible/awful/great/terrific fire in/at/of, !the jury is, the lively arts, the opening credits,
    the original film, the rocks, the whole album is, there was/were potential/promise/room, thin air,
    thin ice, thriller, thrillers, tired of waiting, tone flat/sharp,
    too are/as/at/began/begins/by/can/comes/did/do/does/for/from/goes/had/has/have/he/i/in/is/it,
    too busy to, too good, too of/on/opens/plays/returns/she/starts/that/the/there/they,
    too this/to/uses/was/we/were/when/where/who/will/with/would, top 10, top ten, torture chamber,
    treasure hunt, treasure island, treasure map, very best known, vintage car, vintage synth*,
    warm and cold, wastes no time, wasting no time, weak pulse, weary traveller, well known,
    well worth noting, who normally/usually … hate/dislike/skip/avoid/like,
    who/that hates/dislikes/detests/loathes film/music/musicals/soundtracks/scores, wild strawberr*,
    wish you were, works best known, worst/terrible/awful/dreadful/horrible/great/violent storm,
    worthy of mention, worthy of note, wrecks and, wrong man
"""
NEGATIONS = """
    ain't, aint, aren't, barely, can't, cannot, could/might/should/would have been, couldn't, didn't,
    doesn't, don't, hadn't, hardly, hasn't, haven't,
    intended/meant/supposed/trying/tries/tried/wants/wanting/aims/pretends/claims to be, isn't, lacking,
    lacks, least, less, neither, no, nor, not, nothing, scarcely, should/ought be/to, shouldn't,
    was/were to be, wasn't, weren't, without, won't, wouldn't
"""
NOT_NEGATING = """
    at least, could/couldn't/can't/cannot/wouldn't be more/better/worse/any,
    could/might/should not have been, more or less, never … so/such/more/as/worse/better/a,
    nevertheless, no doubt, no less, no matter how, no sooner, no wonder, none the less, nonetheless,
    nor does it, not least, not merely/just/only/simply/solely, not so much, not to mention, not to say,
    nothing if not, nothing less than, nothing short of,
    nothing/none/nobody/rarely/seldom more/better/finer/lovelier/prettier/nicer/funnier, whether or not
"""
NEGATIONS_AFTER = ""
NEVER = """
    anything but, at no point, at no time, avoids/avoid/avoided/avoiding,
    avoids/avoid/avoided/avoiding the/all/any, by no means, far from, free of/from, in no way, never,
    never lapses/descends/tips/falls/slips/veers/strays/drifts into, never once,
    nobody/noone … tell/persuade/convince, none of the/his/her/its/their/that, not a bit,
    not a note/bar/second/moment/minute/beat, not a single note/bar/second/moment/minute/beat,
    not at all, not for a/one second/minute/moment/instant, not for an instant, not in the least,
    not once, not one note/bar/second/moment, not remotely, not the least bit, steers/steer clear of,
    with none of the, without a single,
    without a/any trace/hint/shred/ounce/touch/whiff/speck/scrap/spot of,
    without becoming/turning too/overly/remotely/at,
    without becoming/turning/slipping/sounding/being/feeling/getting,
    without ever becoming/turning/lapsing/descending/tipping,
    without ever resorting/falling/slipping/getting/sounding/feeling,
    without ever/once/lapsing/descending/tipping/resorting/falling,
    without lapsing/descending/tipping/falling/slipping/veering/straying/drifting into,
    without the slightest/least
"""
DOUBTS = """
    a little/bit/touch less, elsewhere, expected, expecting, hoped for, hoping for, if only,
    may have been/seemed/looked, might have been/seemed/looked, must have been/seemed/looked/sounded,
    otherwise, sounds like a, would be
"""
HEDGES = """
    a bit, a little, a tad, a touch, a trifle, at first, at times, begins,
    begins/starts/opens well/promisingly/brightly, in places, initially, kind of, may be, maybe,
    might be, not exactly, occasionally, on first, on paper, opens, perhaps, promises, slightly,
    somewhat, sort of, started, starts
"""
CONTRASTS = """
    although, but, except, rather than, whereas, while, yet
"""
NO_CONTRASTS = """
    anything but, cannot/can't/couldn't/not help but, last but not least, not only/just/merely but,
    nothing/anything/all/none/everything/nobody/noone/anybody but
"""
CONTRASTS_WITHIN = """
    however, instead, sadly, unfortunately
"""
CONCESSIONS = """
    admittedly, albeit, although,
    critics/purists/detractors/listeners … may/might/will/would/could complain/object/grumble/think,
    critics/purists/detractors/listeners … may/might/will/would/could find/call/dismiss, even if,
    even though, even when, granted, ^if it/he/she, ^if the _ is/are/was/were/seems/sounds/feels,
    it's/it may/might/could be, may not be, may/might be … but, much as, on paper,
    some/others/many … may/might/will/would/could find/call/dismiss/complain/object/grumble/think,
    some/others/many/critics/purists/detractors call/find/dismiss/complain/hear,
    some/others/many/critics/purists/detractors have called/found/dismissed/complained/described, ^sure,
    though, ^true, ^while, ^whilst, ^yes
"""
ASIDES = """
    ^after, compared to/with, despite, during/over the scene/sequence, following,
    for all its/the/his/her, for the scene/sequence,
    heard/plays/played/playing as/while/when/during/over/under, in spite of, in/during the scene,
    notwithstanding, regardless of, sounding while/when/during/over/under,
    sounds while/when/during/over/under, starts/begins/enters/runs as/while/when/during/over/under,
    underscores/accompanies/scores/illustrates/depicts the death/murder/scene/attack/moment/sequence,
    ^unlike, ^where the/others/most/so/other/his/her/its/some/many/lesser
"""
TIMES = """
    as/when/while/once/until the/a/an/his/her/our/their/its/one/two/three/both,
    before/after/during the/a/an/his/her/our/their/its
"""
PLOT = """
    accident, actor, actors, actress, aliens, ambassador, angel, angels, aristocrat, aristocrats, army,
    armys, assassin, assassins, astronaut, astronauts, attack, attacker, attackers, aunt, aunts, baby,
    babys, baker, bandit, bandits, banker, barber, baron, battle, beast, beggar, beggars, bishop,
    bishops, blacksmith, boss, boy, boyfriend, boyfriends, boys, bride, brides, brother, brothers,
    bully, bullys, burglar, burglars, butler, butlers, captain, captains, cardinal, castle, chef, chefs,
    child, children, childrens, childs, clerk, clown, clowns, colonel, commander, conspirators, convict,
    convicts, convoy, cook, cooks, cop, cops, corpse, countess, couple, couples, cousin, cousins,
    cowboy, cowboys, creature, creatures, crew, crews, crime, criminal, criminals, daughter, daughters,
    death, deaths, demon, demons, detective, detectives, dictator, doctor, doctors, dragon, dragons,
    driver, drivers, duchess, duckling, ducklings, duel, duke, earl, earthquake, emperor, emperors,
    enemy, enemys, executioner, explorer, explorers, explosion, family, familys, farmer, farmers, fate,
    fates, father, fathers, fiancé, fiancée, fiancées, fiancés, fisherman, fishermans, flood, fugitive,
    fugitives, funeral, funerals, gambler, gang, gangs, gangster, gangsters, general, ghost, ghosts,
    girl, girlfriend, girlfriends, girls, governor, grandfather, grandfathers, grandma, grandmas,
    grandmother, grandmothers, grandpa, grandpas, guard, guards, guy, guys, heir, heiress, hermit, hero,
    heroes, heroine, heroines, heros, hitman, horse, hostage, hostages, house, hunter, hunters, husband,
    husbands, inmate, inmates, innkeeper, inspector, inspectors, journalist, journalists, judge,
    kidnapper, kidnappers, killer, killers, king, kingdom, kingdoms, kings, knight, knights, ladies,
    lady, ladys, landlady, landlord, landscape, lawyer, lawyers, leader, leaders, lieutenant,
    love scene, love story, lover, lovers, magician, maid, maids, man, mans, mayor, mayors, men,
    merchant, merchants, miner, miners, mobster, mobsters, monk, monks, monster, monsters, mother,
    mothers, murder, murderer, murderers, murders, nanny, nannys, neighbor, neighbors, neighbour,
    neighbours, nephew, nephews, news, niece, nieces, nightmare, nightmares, notary, nun, nuns, nurse,
    nurses, officer, officers, orphan, orphanage, orphans, outlaw, outlaws, palace, parents, peasant,
    peasants, people, peoples, pilot, pilots, pirate, pirates, plague, planet, policeman, policemans,
    pope, president, presidents, priest, priests, prince, princes, princess, prison, prisoner,
    prisoners, professor, prosecutor, protagonist, protagonists, psychopath, pupil, pupils, queen,
    queens, rebel, rebels, refugee, refugees, regiment, regiments, revenge, rival, rivals, robber,
    robbers, robot, robots, sailor, sailors, scene, schoolteacher, scientist, scientists, secret,
    sergeant, servant, servants, settlers, sexton, shepherd, shepherds, sheriff, sheriffs, sister,
    sisters, smuggler, smugglers, soldier, soldiers, son, sons, sorcerer, spy, spys, stepfather,
    stepmother, stranger, strangers, student, students, surgeon, teacher, teachers, teenager, teenagers,
    terrorist, terrorists, thief, thiefs, town, traitor, traitors, traveller, travellers, troop, troops,
    twin, twins, tyrant, uncle, uncles, undertaker, vampire, vampires, victim, victims, village,
    villager, villagers, villain, villains, war, warden, warlord, warrior, warriors, weather, wedding,
    weddings, widow, widows, wife, wifes, witch, witchs, wizard, wizards, wolf, wolfs, woman, womans,
    women, zombie, zombies
"""
OTHER_SUBJECTS = """
    album, albums, artwork, booklet, box, cd, composer, disc, else, elsewhere, film, films, he, i'd,
    label, liner, lp, movie, next, only the/a/an/one/two/three, other, others, record, rest, score, set,
    she, sound, soundtrack, then
"""
POINTING_BACK = """
    both, here, it, its, that, the cue, the number, the piece, the song, the theme, the track, the tune,
    them, there, these, they, this, those, what a, what an
"""
