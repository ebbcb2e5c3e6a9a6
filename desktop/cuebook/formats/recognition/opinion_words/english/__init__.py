"""What reviewers write in English to praise and to blame. The package above says how they are read."""

from cuebook.formats.recognition.opinion_words.english import (
    blame,
    displeased,
    idioms,
    pleased,
    praise,
    qualities,
    verbs,
)

PRAISE = ",".join((praise.WORDS, *qualities.PRAISE, *verbs.PRAISE, pleased.WORDS, *idioms.PRAISE))
BLAME = ",".join((blame.WORDS, *qualities.BLAME, *verbs.BLAME, displeased.WORDS, *idioms.BLAME))
NEITHER = """
    a cold night, a cold open, a cold river, a cold war, a flat, a good deal, a good half, a good many,
    a good part, a good/great/fine/beautiful/wonderful distance/length/age/number, a high note,
    a high string,
    agreeable/competent/decent/good/likeable/likable/nice/pleasant/pretty/serviceable enough,
    all flash back, all too good, an older/better/fine orchestra, as good as, asleep in the, at the top,
    b flat, bad boys, bad guy, bad guys, bad manners, bad weather, beautiful day, best actor,
    best friend, best known, best man, best picture, best score, better known, box office success,
    bright light, brilliant white, by no means all, c flat, can go straight/on/back, cool down,
    cool jazz, d flat, dead man, dead men, diamond heist, do with the, does not disappoint,
    doesnt disappoint, drag race, drains the, e flat, epic scale, even the best, ever too,
    fades too early/soon, fails to disappoint, fine arts, fine print, flat out, for good,
    for its/their/his/her/your own good, for many, for some, forget me not, forgotten by the film,
    forgotten how, forgotten kingdom, fresh air, fun fact, fun fair, funny enough, g flat,
    gave up the ghost, good for nothing, good friday, good guy, good guys, good luck, good morning,
    good night, good sense, good work, goodbye, grand piano, great britain, great deal of, great war,
    great/good/marvellous/lovely/wonderful/best/funny/terrible/bad title/titles, greater part,
    had no idea, !hard to say/tell whether, hate/hated each other, hated rival, high notes,
    hit the road, hit wonder, !i can't/cannot make up, i left the cinema,
    !i/i'm/we can't/cannot decide/undecided, in a minor, in the great, in the major, in the minor,
    !in two minds, it too, jewel heist, jewel thief, joy ride, !jury's out, just fine, leave you,
    left the building, love affair, love interest, love letter, love scene, love song, love story,
    love theme, loves and, low points of, magic trick, major to minor, minor to major, missed the boat,
    missed the train, !mixed feelings, more than once, must have played,
    must/might/may have been/seemed/looked/sounded/thought/had/taken/felt, never comes back,
    never disappoint, never disappoints, never fails to, never give up, never too, never too late,
    no doubt, no idea, no need for introductions, no reason for, no wonder, none too, not even the,
    not just, not only, !not sure what/whether, not to mention, not too, nothing but good,
    nothing but praise, nothing short of, on the rocks, one hit wonder, one note has/had/is/was/at,
    one note … removed, only too, onto the rocks, original album, original recording, original version,
    other people, perfect fifth, perfect fourth, perfect pitch of,
    !pleasant/nice/pretty/agreeable no/nothing more, potential, powerful man, pretty enough,
    pretty much, reservations/doubts/complaints … forgotten, rich man, rich people, sank the ship,
    save the world, saves the girl, saves the princess, saves the world, short enough,
    should/would/could be pretty, silly money, sinks the ship, sleep tight, smart phone, solid body,
    solid rock, star of the film, star of the show, start with a, start with the, stock car,
    striking clock, strong man, strong wind, strong winds, stronger wind, subtle body, super hero,
    superhero, superheroes, superior officer, superior vena, sweet tooth, take flight from,
    take off her, take off his, takes flight from, !the jury is, the lively arts, the opening credits,
    the original film, the rocks, the whole album is, there was/were potential/promise/room, thin air,
    thin ice, thriller, thrillers, tired of waiting, tone flat/sharp,
    too are/as/at/began/begins/by/can/comes/did/do/does/for/from/goes/had/has/have/he/i/in/is/it,
    too busy to, too good, too of/on/opens/plays/returns/she/starts/that/the/there/they,
    too this/to/uses/was/we/were/when/where/who/will/with/would, top 10, top ten, torture chamber,
    treasure hunt, treasure island, treasure map, very best known, vintage car, vintage synth*,
    warm and cold, wastes no time, wasting no time, weak pulse, weary traveller, well known,
    well worth noting, wild strawberr*, wish you were, works best known, worthy of mention,
    worthy of note, wrecks and, wrong man
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
    never once, not a bit, not a note/bar/second/moment/minute/beat,
    not a single note/bar/second/moment/minute/beat, not at all,
    not for a/one second/minute/moment/instant, not for an instant, not in the least, not once,
    not one note/bar/second/moment, not remotely, not the least bit, steers/steer clear of,
    with none of the, without a single,
    without a/any trace/hint/shred/ounce/touch/whiff/speck/scrap/spot of, without the slightest/least
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
CONTRASTS_WITHIN = """
    however, instead, sadly, unfortunately
"""
CONCESSIONS = """
    admittedly, albeit, although,
    critics/purists/detractors/listeners … may/might/will/would/could complain/object/grumble/think,
    critics/purists/detractors/listeners … may/might/will/would/could find/call/dismiss, even if,
    even though, even when, granted, ^if the/it/he/she, it's/it may/might/could be, may not be,
    may/might be … but, much as, on paper,
    some/others/many … may/might/will/would/could find/call/dismiss/complain/object/grumble/think,
    some/others/many/critics/purists/detractors call/find/dismiss/complain/hear,
    some/others/many/critics/purists/detractors have called/found/dismissed/complained/described, ^sure,
    though, ^true, ^while, ^whilst, ^yes
"""
ASIDES = """
    ^after, compared to/with, despite, during/over the scene/sequence,
    even people/those/if who/you/they … hate/dislike/detest/loathe/like/care, following,
    for all its/the/his/her, for the scene/sequence,
    heard/plays/played/playing as/while/when/during/over/under, in spite of, in/during the scene,
    notwithstanding, regardless of, sounding while/when/during/over/under,
    sounds while/when/during/over/under, starts/begins/enters/runs as/while/when/during/over/under,
    underscores/accompanies/scores/illustrates/depicts the death/murder/scene/attack/moment/sequence,
    ^unlike, ^where the/others/most/so/other/his/her/its/some/many/lesser
"""
PLOT = """
    accident, actor, actors, actress, aliens, angel, angels, army, armys, assassin, assassins, attack,
    attacker, attackers, aunt, aunts, baby, babys, bandit, bandits, battle, bishop, bishops, boy,
    boyfriend, boyfriends, boys, bride, brides, brother, brothers, bully, bullys, butler, butlers,
    captain, captains, chef, chefs, child, children, childrens, childs, clown, clowns, convict,
    convicts, cook, cooks, cop, cops, countess, couple, couples, cousin, cousins, cowboy, cowboys,
    creature, creatures, crew, crews, crime, daughter, daughters, death, deaths, demon, demons,
    detective, detectives, doctor, doctors, dragon, dragons, duckling, ducklings, emperor, emperors,
    enemy, enemys, family, familys, farmer, farmers, fate, fates, father, fathers, fiancé, fiancée,
    fiancées, fiancés, fisherman, fishermans, funeral, funerals, gang, gangs, gangster, gangsters,
    general, ghost, ghosts, girl, girlfriend, girlfriends, girls, grandfather, grandfathers, grandma,
    grandmas, grandmother, grandmothers, grandpa, grandpas, guard, guards, guy, guys, hero, heroes,
    heroine, heroines, heros, horse, house, hunter, hunters, husband, husbands, inmate, inmates,
    inspector, inspectors, journalist, journalists, killer, killers, king, kingdom, kingdoms, kings,
    knight, knights, ladies, lady, ladys, landscape, lawyer, lawyers, leader, leaders, love scene,
    love story, lover, lovers, maid, maids, man, mans, mayor, mayors, men, miner, miners, monk, monks,
    monster, monsters, mother, mothers, murder, murderer, murderers, murders, nanny, nannys, neighbor,
    neighbors, neighbour, neighbours, nephew, nephews, niece, nieces, nun, nuns, nurse, nurses, officer,
    officers, orphan, orphans, outlaw, outlaws, people, peoples, pilot, pilots, pirate, pirates, planet,
    policeman, policemans, president, presidents, priest, priests, prince, princes, princess, prisoner,
    prisoners, protagonist, protagonists, pupil, pupils, queen, queens, regiment, regiments, rival,
    rivals, robber, robbers, robot, robots, sailor, sailors, scene, scientist, scientists, secret,
    servant, servants, sheriff, sheriffs, sister, sisters, soldier, soldiers, son, sons, spy, spys,
    stranger, strangers, student, students, teacher, teachers, teenager, teenagers, thief, thiefs,
    troop, troops, twin, twins, uncle, uncles, vampire, vampires, victim, victims, villain, villains,
    warrior, warriors, weather, wedding, weddings, widow, widows, wife, wifes, witch, witchs, wizard,
    wizards, wolf, wolfs, woman, womans, women, zombie, zombies
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
