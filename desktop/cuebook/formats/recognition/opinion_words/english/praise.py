"""Single words and phrases of praise in English, by the alphabet."""

WORDS = """
    a beauty, a believer of/out, a belter, a classic, a compliment, a convert, a corker, a cracker, a
    favorite of, a favourite of, a feat, a hoot, a keeper, a knockout, a little masterpiece, a marvel, a
    medal, a must, a must-have, a must-hear, a peach, a pleasure, a real tune/melody/theme/song, a
    revelation, a romp, a stroke of genius, a stunner, a triumph, a winner, a wonder, a-grade, a/be/is
    crime/sin/shame/mistake to miss/overlook/skip/ignore/forget/omit, accomplished, ace, achingly,
    addictive, admire how, adore the, affecting, ~again and again, again at once, all day long,
    all-time, alluring, alone is worth, alone justifies, alone worth, alone would, amazing*, an instant
    classic, an instant favorite, an instant favourite, anchors the album, and i mean that kindly, any
    day of the week, as a compliment, as good as it gets, as if/though its/their life/lives depended,
    astonish*, at full power, at full strength, at her best, at his best, at its best, at its very best,
    at last a tune/melody/theme, at last a/an/some/the real/tune/melody/theme, at your peril,
    award-worthy, awe, awe-inspiring, awesome, awestruck, banger, barnstormer, barnstorming, beats
    faster, beaut*, beautifully done, beautifully played, beautifully scored, beautifully sung,
    beautifully written, been/am/was/were moved/touched by, been/am/was/were
    rather/quite/very/deeply/truly/genuinely/much moved/touched, beguiling, belter, best, best of all,
    best of the bunch, best of the lot, best outing, best thing, better each time, better still, better
    than ever, better than … deserves/deserved/film/movie, blew me away, bliss, blissful*, blown away,
    blows me away, blows the roof off, bone-chilling, brava, bravo, bravura, breathtaking*, breezy,
    brilliant*, brimming with, brims with, bring/brings/brought it off, brings a grin, brings a smile,
    brings me to tears, brings tears, brings the house down, brought me to tears, brought off, builds
    beautifully, builds magnificently, builds to a, buoyant, bursting with, bursts with, ^buy it/this,
    buy the disc/album/record/cd/lp, by a mile, by far the best, by itself is worth, can match it, can
    touch it, can't beat, can't fault, can't get enough, can't go wrong, can't help but, can't praise,
    can't skip, can't stop humming, can't stop playing, cannot beat, cannot fault, cannot get enough,
    cannot go wrong, cannot leave, cannot praise, cannot sit still, cannot skip, cannot stop, cant
    praise, captivat*, career best, career-best, carries the album, carries you, cast a spell, casts a
    spell, ~catchy, chapeau, charm, charming, charms, ^check out, chef's kiss, chilled me, chills, class
    of its own, classics, classy, clear highlight, clear winner, clever, clever touch, cleverly, close
    to my heart, closes well, closes … in glory, closes … in style, come back for, come back to, comes
    alive, comes into its own, comes together, comforting, compelling, compensates for, compensation
    for, convert of me/us, ~cool, corker, could go on, could have gone on for, could listen to, could
    live in, could not ask for more, could not be better, could not leave, could not sit still, could
    not stop playing, could/might have wept/cried, couldn't ask for more, couldn't be better, couldn't
    stop, cracking, crackl*, craftsmanship, cream of the crop, crime to
    miss/overlook/skip/ignore/forget, crown jewel, crowning, cue to keep, cunning, cunningly, dazzl*,
    dear to me, ~decent, deceptively/genuinely/truly/extremely/so/as/very pretty, deeply moving, deft,
    deftly, delectable, delicious*, delight*, delivers the goods, desert island, deserve a medal,
    deservedly, deserves a medal, deserves an award, deserves its, deserves the, diamond, dignified,
    dignity, do not skip, do yourself a favor, do yourself a favour, does the trick nicely, does
    wonders, doesn't outstay its welcome, don't miss, don't skip, draws you in, drew me in, dynamite,
    ear for, ear-candy, earn its place, earned its, earned its place, earned the, earns every, earns its
    keep, earns its length, earns its place, earns the, earworm, easily my favorite, easily my
    favourite, easy to love, ebullient, ecstatic, edge of the seat, edge of your seat, ~effective,
    effective and, effectively, effervescent, elated, elation, electrifying, elegant*, elevates,
    emotional center, emotional centre, emotional climax, emotional core, emotional high, emotional
    peak, emotional punch, enchant*, ends too soon, ends well, ends … in glory, ends … in style,
    ~energetic, enfolds, engaging, enjoy, enjoy how, enjoyable, enjoyed, enjoys, enormous fun,
    enraptured, enthrall*, entrancing, envelops, epic sweep, especially fond of, essential, etched,
    ~ethereal, euphoric, even better, even finer, even lovelier, even more beautiful, even stronger,
    everything i want, everything stops, evocative, exactly right, excel*, excit*, exhilarat*, expertly,
    exquisite*, extraordinary, exuberant, exultant, fabulous*, falls into place, fantastic*, far and
    away, fascinat*, favorite of mine, favorite*, favourite of mine, favourite*, feast, feisty, few cues
    … can touch, few/fewer composers/could/would/writers/scores/cues …
    dare/bring/carry/pull/manage/match, film/movie never earned/deserved, finally comes/wakes/came
    alive/up, finds its feet, finds its voice, ~fine, finesse, finest, finest thing, firecracker, first
    choice, first class, first rate, first-class, first-rate, five stars, flair, flawless*, ~flies,
    floored me, fond of, fonder of, for good reason, for once … right, forgive, forgive it, forgive the
    rest, forgiven, forgives, fresh, frightened me, full force, full marks, full of charm, full of
    energy, full of feeling, full of heart, full of ideas, full of life, full of wit, full of wonder,
    ~fun, gem, gems, genial, genius, genuinely frightening, ^get it/this, gets better every time, gets
    everything right, gets it exactly, gets it right, gets me every, gets me every time, gets to me,
    gets under my skin, gets under the skin, gilded, give/gives/gave … something to
    hold/hum/cling/savour/savor/sing, glad of, glad to hear, gladly hear,
    gladly/happily/easily/willingly trade/give/swap/exchange half/any/ten/most … for,
    gladly/happily/easily/willingly trade/give/swap/exchange the/all/everything … for, gleam*,
    glittering, glorious*, glow, glowing, glows, go back for, go straight back, go-to, goes on/onto/into
    my/every/the playlist/playlists/shelf/list/mixtape/compilation, going back to, ~good, good fun,
    goose-bumps, goosebump, goosebumps, gorgeous playing, gorgeous*, got it right, got to me, ^grab
    it/this, grabbed me, grabs me, grabs you, grace*, grandeur, great, great beauty, great fun,
    great/marvellous/wonderful title track/cue/theme/song/music/tune, greatest, grew on, grew on me,
    grin from ear, grinning, gripped, gripping, grips, grow on, grown on me, grows on, grows on you,
    guilty pleasure, gusto, had me dancing, hair on the, hair on the back, hair-raising, hairs on,
    hands-down, hang on my wall, has a pulse, has bite, has teeth, hats off, hats off to, haunting*,
    ^hear, heart beat faster, heart of it, heart of the album, heart of the score, heart-breaking,
    heart-rending, heart-stopping, heart-stoppingly, heart-warming, heart-wrenching, heartachingly,
    heartbreaking, heartfelt, heartrending, heartstrings, heartwarming, heaven, heavenly, heavy
    rotation, held my breath, her finest hour, high marks, high point, highest point, highlight,
    highlights, highly effective, highly recommended, his finest hour, hit the spot, hits every, hits
    the mark, hits the spot, hold my breath, holds the album together, holds up, holds/hold/held …
    together, hooked me, hooks me, hooks you, hooray, hope it never ends, hugely effective, hugely
    enjoyable, hum … for days, humdinger, hummable, humming … for days, humming … for weeks, hypnotic,
    hypnotised, hypnotises, hypnotizes, i admire, i adore, i always return, i am fond of, i approve, i
    cherish, i could hear, i could listen, i could not stop, i could play, i could spend, i defend, i
    dig, i enjoy, i have worn out, i kept, i like, i liked, i love, i love the way, !i
    love/loved/adore/adored it/this/that/how/every/with/all, i loved, i never skip, i play most, i
    return to, i still hear, i still hum, i still play, i still return, i still sing, i still whistle, i
    treasure, i will keep, i would buy, i would cross, i would follow, i would give, i would marry, i
    would pay, i would steal, i would take, i would walk, i'd buy, i'd cross, i'd follow, i'd marry, i'd
    pay, i'd pick, i'd steal, i'd walk, i'd/would/could/we'd gladly/happily/easily/willingly
    trade/give/swap/exchange half/any/ten/most, i'd/would/could/we'd gladly/happily/easily/willingly
    trade/give/swap/exchange the/all/everything, i'm fond of, i'm very fond of, id keep, if you hear
    only one, if you listen to only one, if you only hear one, if you only listen to one, if you play
    only one, imaginative, immaculate*, impeccable, impress, impressed, impresses, impressive*, in a
    class of its own, in complete/full/total command, in fine form, in full flight, in glory, in its own
    class, in love with, in my will, in tears, in the best sense, in the best way, in the good sense, in
    the nicest/best/kindest way, in the right way, in top form, in your head, incredible, incredibly,
    infectious*, ingenious*, inspired, inspired choice, inspired moment, inspiring, instant classic,
    intelligent, intoxicating, intoxicatingly, intricate*, inventive, iridescent, irresistibl*, is
    nothing more _ than, is worth the, is/'s/be no better, is/was/are a/an scream/riot/blast, it works,
    jaw-dropping, jewel, jewels, joy, joyful*, joyous, joyously, joyride, jubilant, jumps out, just
    right, justifies, justify, justly famous, keep returning, keeper, keepers, keeps the album together,
    keeps/kept the pace/momentum/standard, keeps/kept/keep up the pace/standard/momentum/level,
    knockout, knocks it out, knocks me out, kudos, laughed out loud, leaps from the speakers, leaps out,
    leaves me wanting more, leaves you wanting more, left me wanting more, letter-perfect,
    life-affirming, life/lives depended on it, lifts off, lifts the album, lifts the heart, lifts the
    score, lifts the spirits, lifts the whole, ~likable, like how, like nothing else, like the way,
    ~likeable, lilting, lingers, lingers long, ^listen out for, ^listen to, listen to … all day, little
    jewel, little miracle, lodged in my, ^look out for, lot/lots of time for, love how, love the way,
    lovelier, loveliest, lovely, lovely touch, lovingly, luminous, lump in, lump in the throat, lump to
    my throat, lump to the throat, luscious, lush, made me, made me look up, made me pull over, made me
    sit up, made me stop what, made my day, made up for, magic moment, magical, magisterial,
    magnificent*, majestic*, majesty, make it your first, make you want, makes all the, makes amends,
    makes me, makes me sit up, makes me want, makes my day, makes one want, makes up for, makes you
    want, marvel, marvellous*, marvelous*, marvels, masterclass, masterful*, masterpiece*, masterstroke,
    masterwork, matchless, mean it as praise, mean that as praise, melodious, melted, melts, memorable,
    memorably, mesmeri*, mind-blowing, miniature masterpiece, minor classic, minor masterpiece, miracle,
    miraculous*, miss my stop, missed my stop, modern classic, moment of genius, moment of magic, most
    moving, moved me, moved to, moved to tears, moves me, moving, ~muscular, musical highlight, must
    have, must hear, must-have, must-hear, my heart, my pick, my ringtone, nail-biting, nailed it, nails
    it, nearly/almost/just/every bit as good, neat touch, nerve-shredding, never been better, never
    better, never boring, never drags, never dull, never fails, never flags, never gets old, never go
    wrong, never lets up, never loses, never outstays its welcome, never overstays its welcome, never
    pauses for breath, never skip, never sounded/sang/sung/played/wrote/written better, never stops for
    breath, never tire, never want it to end, ~nice, nice touch, ~nicely, nifty, nimble, no better
    way/place/example/reason/cue/track/piece, no contest, no finer, no note too     many, no skips, no
    weak, nobility, nobler than, nonpareil, not a bar wasted, not a dry eye, not a     dull, not a note
    too, not a note wasted, not a second too, not a wasted, not bad, not bad at all, not to be missed,
    not to be skipped, not to skip, not/never stopped     shaking/smiling/humming/grinning/crying,
    not/never tired of it, note-perfect, nothing bad, nothing     better, nothing but praise, nowhere
    near done/tired/finished, number one for me, of great beauty, of     rare beauty, of the year, on a
    high note, on a loop, on heavy rotation, on loop, on my shelf, on     repeat, on the edge of my, on
    top form, one everybody/everyone     downloads/remembers/knows/wants/hums/quotes/loves, one i keep,
    one of my favorites, one of my     favourites, one to keep, one to own, only cue i, only cues i,
    only one i, only ones i, only piece i, only song i, only songs i, only track i, only tracks i,
    opulent, oscar-worthy, otherworldly, out of     the park, outstanding, ~over and over, over too
    soon, overflows with, overlook … at your, packs a     punch, packs a wallop, panache, pays for, pays
    off, peak, peaks, pearl, peerless, perfect, perfection, perfectly, perfectly judged, perfectly
    pitched, phenomenal*, pick of the album, pick of     the bunch, picture perfect, pitch perfect,
    pitch-perfect, plain gold, ^play, play it loud, play     loud, play most often, play twice, played
    most, played … times, ~playful*, ~pleasant*, pleasing, pleasure, pleasures, poignant*, ~polished,
    positively dances, powerful*, praise, praise enough, pretty as, pretty
    interlude/miniature/harp/lullaby/cue/ballad/figure/moment, pretty little, pretty
    piece/tune/melody/waltz/theme/thing/song/writing, pristine, properly frightening, propulsive, proud
    of, pulls you in, pulse-pounding, pulse-quickening, punchy, pure adrenaline, pure bliss, pure joy,
    pure pleasure, ^put on, puts the rest, quiet triumph, quite a feat, quite moving, radiance,
    radiant*, raises the bar, raises the roof, rapture, rapturous, rare treat, rarely been better,
    rarely sounded better, ravishing*, real pleasure, real treat, reason enough, reason to buy, reason
    to own, recommend, recommended, redeem, redeems, refined, refreshing*, refuses to resolve, regal,
    remarkabl*, repaid, repays, repeat listens, repeat plays, replay, replayed, rescued, rescues,
    restrained elegance, restraint itself, revelation, revelations, revelatory, reward, rewarded,
    rewards, rewind, rewound, rightly famous, rip-roaring, rocks, rollicking, rollicking romp,
    roof-raising, rousing*, ^sample, sat up, satisf*, save the best, saves the, saves the album, savvy,
    scared me, scene-stealer, scrumptious, second to none, seek out, ^seek out, sells the album, sends
    shivers, sensational*, sense of wonder, sheer beauty, sheer delight, sheer fun, sheer joy, sheer
    pleasure, shine, shines, shivers, show-stealer, showpiece, shows how well, shows what … can do,
    showstopping, simply the best, sings out, sit up, skipped a beat, small masterpiece, small miracle,
    small triumph, smartly, smashing, smile on my face, smuggle home, soar, soaring, soars, soft spot
    for, song to keep, soothing, soulful, sparkl*, spectacular*, spellbound, spine-chilling, spirited,
    splendid*, splendo*, spotless, sprightly, stand out, standout*, stands out, ~start with, ^start
    with, starts well, state of the art, stately, stay with you, stayed in my head, stayed with me,
    stays in the head, stays in the memory, stays in the mind, stays with, stays with me, stays with
    you, steal the show, steals the, steals the scene, steals the show, sticks in the, still gets me,
    still plays in my, stirring*, stopped me in my tracks, stopped what i was doing, stops me in my
    tracks, stroke of, ~strong, strong/flying/great/good/fine/bright start, ~stronger, strongest, stuck
    in my head, stun*, sturdy, sublime*, subtle, subtly, succeed*, succeeds brilliantly, success,
    successful*, superb performance, superb playing, superb*, superior,
    suspense/style/charm/energy/atmosphere/personality to burn/spare, swagger,
    swagger/character/melody/wit/ideas/invention/drama to burn/spare, swashbuckling, sweeping, sweeps
    me, sweeps you, sweet, swept me, take to a desert island, takes flight, takes wing, takes/took off
    at/and/with, tapping my foot, tasteful*, tasty, tear-jerker, tearjerker, tears in, tears in my eyes,
    ten/twenty/thirty/fifty/hundred/dozen/dozens times already, ~tender*, terrific fun, terrific*, than
    the film/movie deserves/deserved, that's composing/writing, the best of, the best the, the cream,
    the entire album, the glue, the hair on, the one to hear, the one to keep, the one to play, the
    reason, the right kind of, the whole album, there's/there is/are no better, there/there's is/isn't
    nothing/no better, thrill*, thumbs up, ticks all the boxes, ticks every box, tidy, timeless,
    tireless, to die for, to
    eerie/great/fine/good/thrilling/superb/wonderful/brilliant/excellent/marvellous effect, to
    stunning/terrific/devastating/moving/chilling/charming/lovely/beautiful/comic/magical effect, to
    tears, toe-tapping, toes tapping, too short for my, top marks, top of her game, top of his game, top
    of my list, top of their game, top-notch, top-tier, touched me, touches the heart, touching*, tour
    de force, tour-de-force, track to keep, transcendent, transcends, transported, transported me,
    treasure*, treat, treat yourself, tremendous*, triumph*, truly moving, truly sings, ^try, turn it up
    loud, turn the speakers up, turn the volume up, turned it up, turned the volume up, twice before,
    twice in a row, unbeatable, undisputed highlight, undoubted highlight, unforgotten, unhurried,
    unimpeachable, unmatched, unmissable, unmistakable, unnerving, unrivaled, unrivalled, unsurpassed,
    unusual and, uplifting, uplifts, urge you to, verve, very moving, vibrant, virtuos*, vivid*,
    wake/wakes the dead, ~warm, warm     glow, warmth, wastes no, ^watch out for, weak spot for,
    weakness for, welcome relief, well crafted, well done, well judged, well made, well written,
    well-crafted, well-judged, well-written, went     straight, what more could, where everything, where
    it all, which is praise, whistling … for days, white-knuckle, why it works, will defend, winner,
    winning, wish it was longer, wish it were longer, wit, with bite, with good reason, with panache,
    with teeth, without a dud, without doubt the, without question the, witty, wonderful performance,
    wonderful*, wonderfully effective, wonderment, wondrous*, work of art, works a treat, works
    beautifully, works because, works brilliantly, works     like a charm, works perfectly, works
    superbly, works well, works wonders, world-class, worth a     listen, worth every, worth every
    minute, worth every note, worth every second, worth having/it     alone/for, worth it, worth
    listening, worth repeat, worth seeking, worth the, worth the admission, worth the fare, worth the
    price, worth your, worth your time, worth … price of admission, worthwhile, worthy, would be a/an
    crime/shame/sin/mistake/pity/insult to     miss/overlook/skip/ignore/forget/omit/lose, would defend,
    would never skip, would not cut, would not     remove, wouldn't change a, wouldn't cut, wouldn't
    remove, wrenching, zest, zestful
"""
