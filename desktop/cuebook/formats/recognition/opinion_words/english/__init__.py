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
    b flat, bad boys, bad guy, bad guys, beautiful day, best actor, best friend, best known, best man,
    best picture, best score, better known, box office success, bright light, brilliant white,
    by no means all, c flat, can go straight/on/back, cool down, cool jazz, d flat, dead man, dead men,
    diamond heist, do with the, does not disappoint, doesnt disappoint, drag race, drains the, e flat,
    epic scale, even the best, ever too, fails to disappoint, fine arts, fine print, flat out, for good,
    for its/their/his/her/your own good, forget me not, forgotten by the film, forgotten how,
    forgotten kingdom, fresh air, fun fact, fun fair, funny enough, g flat, gave up the ghost,
    good for nothing, good friday, good guy, good guys, good luck, good morning, good night, goodbye,
    grand piano, great britain, great deal of, great war, greater part, !hard to say/tell whether,
    hate/hated each other, hated rival, high notes, hit the road, hit wonder, !i can't/cannot make up,
    i left the cinema, !i/i'm/we can't/cannot decide/undecided, in a minor, in the great, in the major,
    in the minor, !in two minds, it too, jewel heist, jewel thief, joy ride, !jury's out, just fine,
    leave you, left the building, love affair, love interest, love letter, love scene, love song,
    love story, love theme, loves and, low points of, magic trick, major to minor, minor to major,
    missed the boat, missed the train, !mixed feelings, more than once, never comes back,
    never disappoint, never disappoints, never fails to, never give up, never too, never too late,
    no doubt, no need for introductions, no wonder, none too, not even the, not just, not only,
    !not sure what/whether, not to mention, not too, nothing but good, nothing but praise,
    nothing short of, on the rocks, one hit wonder, only too, onto the rocks, original album,
    original recording, original version, perfect fifth, perfect fourth, perfect pitch of, powerful man,
    pretty much, rich man, rich people, sank the ship, save the world, saves the girl,
    saves the princess, saves the world, short enough, sinks the ship, sleep tight, smart phone,
    solid body, solid rock, star of the film, star of the show, start with a, start with the, stock car,
    striking clock, strong man, strong wind, strong winds, stronger wind, subtle body, super hero,
    superhero, superheroes, superior officer, superior vena, sweet tooth, take flight from,
    take off her, take off his, takes flight from, !the jury is, the lively arts, the opening credits,
    the original film, the rocks, the whole album is, thin air, thin ice, thriller, thrillers,
    tired of waiting,
    too are/as/at/began/begins/by/can/comes/did/do/does/for/from/goes/had/has/have/he/i/in/is/it,
    too busy to, too good, too of/on/opens/plays/returns/she/starts/that/the/there/they,
    too this/to/uses/was/we/were/when/where/who/will/with/would, top 10, top ten, torture chamber,
    treasure hunt, treasure island, treasure map, very best known, vintage car, vintage synth*,
    warm and cold, wastes no time, wasting no time, weak pulse, weary traveller, well known,
    well worth noting, wild strawberr*, wish you were, works best known, worthy of mention,
    worthy of note, wrecks and
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
    never once, not a bit, not at all, not for a/one second/minute/moment/instant, not for an instant,
    not in the least, not once, not remotely, not the least bit, steers/steer clear of,
    with none of the, without a single,
    without a/any trace/hint/shred/ounce/touch/whiff/speck/scrap/spot of, without the slightest/least
"""
DOUBTS = """
    a little/bit/touch less, elsewhere, expected, expecting, hoped for, hoping for, if only, otherwise,
    would be
"""
HEDGES = """
    a bit, a little, a tad, a touch, a trifle, at first, at times, begins, in places, initially,
    kind of, may be, maybe, might be, not exactly, occasionally, on first, on paper, opens, perhaps,
    promises, slightly, somewhat, sort of, started, starts
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
    even though, even when, granted, ^if the/it/he/she, it's/it may/might/could be, may not be, much as,
    on paper,
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
    underscores/accompanies/scores/illustrates/depicts the death/murder/scene/attack/moment/sequence
"""
PLOT = """
    accident, actor, actress, aliens, assassin, attack, attacker, baby, bandits, battle, boy, boyfriend,
    boys, bride, brother, brothers, captain, child, children, countess, couple, cowboy, creature, crew,
    crime, daughter, death, detective, doctor, dragon, emperor, enemy, family, fate, father, gangster,
    general, ghost, girl, girlfriend, girls, guy, guys, hero, heroes, heroine, horse, house, husband,
    journalist, killer, king, kingdom, knight, ladies, lady, landscape, leader, lover, lovers, man, men,
    monster, mother, murder, murderer, neighbor, neighbour, nurse, officer, orphan, outlaw, people,
    pilot, pirate, planet, prince, princess, prisoner, protagonist, queen, robot, scientist, secret,
    sister, sisters, soldier, soldiers, son, spy, stranger, student, teacher, thief, twin, twins, uncle,
    victim, villain, warrior, warriors, weather, wedding, widow, wife, witch, wizard, wolf, woman, women
"""
OTHER_SUBJECTS = """
    album, albums, artwork, booklet, box, cd, composer, disc, else, elsewhere, film, films, he, i'd,
    label, liner, lp, movie, next, other, others, record, rest, score, set, she, sound, soundtrack, then
"""
POINTING_BACK = """
    both, here, it, its, that, the cue, the number, the piece, the song, the theme, the track, the tune,
    them, there, these, they, this, those, what a, what an
"""
