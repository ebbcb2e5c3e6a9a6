"""Idioms of reviewers that praise or blame in English, by what they speak of."""

from cuebook.formats.recognition.opinion_words.english.negated import NOT

_GETS_HOLD_OF_YOU = f"""
    blood pumping/racing/boil, by the collar/throat/lapels/scruff, choke up, choked up,
    eyes wet/moist/sting, get/gets/got under … skin, gets/got … blood,
    have/has/had/grab/grabs/grabbed me/you/us by, heart in my/your mouth, heart racing,
    hit/hits you/me where, hits/hit like a, hook/hooks/hooked me/you from,
    kick/kicks/kicked ass/butt/arse, kick/kicks/kicked … ass/butt/arse, misty-eyed,
    never/won't/doesn't/refuses lets/let go, no dry eye, not a dry, {NOT} let up/go, {NOT} let … go,
    on the edge of … seat, pulse racing, reach/reached/reaching for the tissues/handkerchief,
    reel/reels/reeled you/me in, send/sends/sent me/you/one home/out, sweaty palms, tissues ready,
    well up, welled up, went/goes/go through me, will not/won't leave me/you,
    would not/wouldn't leave my
"""
"""What it does to those who listen."""
_WANTS_TO_BE_HEARD = """
    at my/your/our wedding/funeral, bear repeat*, bears repeat*, buy … for this/it/that, download it,
    for the price of, got to hear, has to be heard, have to be heard, have to hear, head straight,
    hear it to believe,
    if you/i buy/hear/play/download/keep/take/try/want/sample/save/choose only/just/one, if … just one,
    if … nothing else, if … only … one, just one more, look no further, more like this,
    more of this please, more please, must be heard, on every/any/my playlist/mixtape/compilation/list,
    owe it to yourself, owes it to, play/played/playing this/it … times, put this/it on repeat/again,
    straight back to/the, straight into/onto my, the first thing i/you, to be played loud, turn it up,
    volume to eleven, well worth, worth hearing, worth the … alone, worth tracking, yes please
"""
"""What they should do about it."""
_STANDS_HIGH = """
    a match for, a model of, ahead of the rest, all killer, all one could, all the difference,
    all you could ask, alone earns, among the/his/her/their best/finest/strongest/greatest,
    at the height/peak/top of, award-winning, belong/belongs among/with/alongside the, best for last,
    buy/get the album/disc/record/cd for, by a … margin, can/could stand alongside/beside,
    close to perfect, close to perfection, close your eyes,
    compare/compares/compared favourably/favorably, deserves to be, deserves … oscar/award/encore,
    does … job beautifully/perfectly/splendidly, easily/comfortably the best, enough said,
    every note/bar/second/minute is/has/earns/counts, everything falls into,
    everything works/fits/clicks/gels/clicks, everything you could, gets better every, gets better with,
    give that man/woman, god in his/her/their element, has aged well/beautifully,
    has not/hasn't aged a day, has/have it all, has/have/had everything, head and shoulders,
    improves with, in a class, in a league of its, in the dust, in the same league,
    is all/everything you/one/i could, is what … about, is why i/we, jewel in the,
    keeps/keeping the best, knows exactly, knows/know how to, leads the pack,
    leave/leaves/left the rest, like a million, miles/leagues/streets ahead,
    more ideas/invention/wit/life/feeling/music/melody in, near perfect, near-perfect, need i say,
    never puts, next to flawless, no one does/writes/writes this better, no one … forget,
    nobody does/writes, nobody/noone/never/won't/can't/cannot/not … forget, ought to be better known,
    ought to be played, prove/proves/proof that … can/still/knows, put/puts to shame, puts most,
    puts/put the competition, rank/ranks among/with/alongside/high,
    remind/reminds/reminded me/us/you why, restore/restores/restored my/your/one's faith,
    right up there, round of applause, saved/saves the best, saving the best, shows him/her at,
    shows what, standing ovation, sweeps/swept … off, take a bow, take some beating, takes some beating,
    textbook, the one … remember/remembered, the reason i bought, there is/are more … in,
    this is why/how, transports, up there with, what's not to, whats not to, why is/isn't … played,
    will be remembered, worthy of, would … shame, you are there
"""
"""Where it stands among others."""
_LITOTES = f"""
    could have been twice as long, could have gone on,
    hard/harder/hardest/difficult/impossible/tough to fault/beat/resist/top/better/overpraise,
    hard/harder/hardest/difficult/impossible/tough to surpass/equal/match/dislike/overstate/forget,
    might have gone on, no complaints,
    no dull/weak/wasted/bad/boring/slack moment/moments/bar/bars/note/notes/minute/minutes, no notes,
    no/never/without a/one/any/single superfluous/false/bad/slack moment/bar/note/second/minute,
    no/never/without a/one/any/single weak/dull/wasted/boring moment/bar/note/second/minute,
    {NOT} ask for more/better, {NOT} change a note/thing/bar/second, {NOT} get better than,
    {NOT} go wrong, {NOT} hear … without smiling/grinning/weeping/crying,
    {NOT} help smiling/grinning/humming/but/tapping/loving/dancing, {NOT} imagine … without,
    {NOT} live without, {NOT} put a foot, {NOT} regret, {NOT} too much of a good,
    {NOT} want it to end/stop/finish,
    {NOT} … superfluous/false/bad/slack/spare moment/bar/note/second/minute/passage/cue,
    {NOT} … weak/dull/wasted/boring moment/bar/note/second/minute/passage/cue,
    not/scarcely/hardly/barely a/one/any/single superfluous/false/bad/slack moment/bar,
    not/scarcely/hardly/barely a/one/any/single superfluous/false/bad/slack note/second/minute,
    not/scarcely/hardly/barely a/one/any/single weak/dull/wasted/boring moment/bar/note/second/minute,
    nothing not to, nothing wrong with, only complaint/wish … short/longer/ends/over/end,
    only thing wrong … short/ends, over/ends/ended far/much/all too soon
"""
"""Praise by denying blame."""
_WASTES_YOUR_TIME = """
    !a triumph/victory/case of … over, !a waste of, background noise, beats me, beige,
    !best heard/enjoyed/appreciated/played from/in/with the/small/another/a/sound, beyond me,
    can safely, can/could/may/might be skipped/safely/ignored/missed,
    contribute/contributes/contributed nothing/little, could have been written,
    could … in his/her/their sleep, cure for insomnia, cure/cures/cured … insomnia,
    do yourself a favour/favor and skip, drying paint, dull the senses, dying cat, ears bleed,
    fingernails, going through, had had enough,
    hard/harder/hardest/difficult/tough/impossible to bear/sit/stomach/take/swallow/remember/recommend,
    hard/harder/hardest/difficult/tough/impossible to defend/justify/love/like/enjoy/excuse/forgive,
    has/have/had no business/place, hurt/hurts the/my/your ear/ears,
    !i kept/keep waiting/hoping/wishing/looking/checking/wondering, i/i'd had had enough,
    in his/her/their sleep, in one ear, just sits/lies there,
    kept/keep/keeps waiting/hoping/wishing/looking/checking/wondering, life is too, misjudge*,
    mute button, nails on a, no amount of, no business/place on, !not/nor even … save/rescue/redeem,
    paint dry, paint drying, put … to sleep, root canal, safely ignored/skipped,
    save your money/time/ears, say/says/said nothing/little, says it all, spare me/us/yourself,
    strangled cat, strictly/purely/merely background/functional/filler/routine/decorative,
    switch/switched/turn/turned it/this/that off, time i'll never, !triumph/victory/case of … over,
    turn it down, turned off, volume down, wake me when/up, !waste/wasting of/on, what was he/she,
    where/when is the tune/melody, who thought
"""
"""What it costs those who listen."""
_HATED = """
    abhor/abhors/abhorred, can't abide, could have lived without, could have passed on,
    despise/despises/despised, detest/detests/detested, dislike/dislikes/disliked, glad when it,
    happy when it, hate/hates/hated, i always skip, loathe/loathes/loathed, no fan, no friend of,
    not a fan, not fond, not for me, off my playlist, resent/resents/resented, take against,
    the one i skip, the only one i skip, the track i skip, this one i skip, took against,
    waste your time
"""
_STANDS_LOW = """
    a far cry from, a long way from/short, below average, below his/her/their best, below par,
    beneath his/her/their, bottom rung, by far the worst/weakest/dullest/poorest, comes last,
    comes/came a poor, dead last, doesn't/does not come close, doesn't/not hold a candle, first draft,
    half-finished, less than the sum, lesser cue/cues/track/tracks/work, lets the side down,
    library cue, no match for, not in the same league, nowhere near, only filler, poor relation,
    rough draft, second-best, sore thumb, step down, steps down, ten a penny, the least of,
    the odd one out, the runt, the worst thing, two a penny, unworthy of, weakest in, well short of,
    worst thing
"""
"""Where it stands among others."""
_IRONY = """
    !about as _ as, !all the charm/subtlety/excitement/warmth/grace/wit/appeal/elegance/finesse of,
    !all the drama/tension/passion/imagination/originality of,
    !all the emotion/depth/personality/character/energy of,
    !as fun/graceful/scary/useful as a/an/watching/waiting/listening/reading/being,
    !as memorable/welcome/charming/moving as a/an/watching/waiting/listening/reading/being,
    !as necessary/inspired/appealing/fresh/warm as a/an/watching/waiting/listening/reading/being,
    !as subtle/exciting/thrilling/interesting as a/an/watching/waiting/listening/reading/being,
    !the subtlety/personality/excitement/finesse/depth of a, !to its/the detriment of,
    !with all the _ of
"""
"""Praise that is none."""
_CONDITIONALS = """
    best in small doses, better in half, had it been shorter, half as long, half the length,
    if it were shorter/half/trimmed, if only it/he/she/the, in small doses, less might have,
    less would have, might have worked,
    might/could/would/should work/worked/be better/shorter/stronger/improved/effective,
    ought to be/have shorter/been, wish he had, wish it ended, wish it had, wish she had, wish they had,
    would benefit/gain/improve/profit from/if/without, would do better, would have made a better,
    would have worked, would … improved
"""
"""What would have been better."""

PRAISE = (_GETS_HOLD_OF_YOU, _WANTS_TO_BE_HEARD, _STANDS_HIGH, _LITOTES)
BLAME = (_WASTES_YOUR_TIME, _HATED, _STANDS_LOW, _IRONY, _CONDITIONALS)
