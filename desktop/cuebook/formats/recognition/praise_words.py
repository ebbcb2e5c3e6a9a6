"""Words and phrases of praise, as reviewers of music use them, by language.

Phrases stand between commas; ``*`` at a word's end means any ending.
"""

PRAISE = {
    "en": """
        a beauty, a belter, a classic, a corker, a cracker, a feat, a hoot, a keeper, a knockout, a
        marvel, a must, a peach, a pleasure, a pulse, a revelation, a stunner, a triumph, a winner,
        a wonder, accomplished, addictive, affecting, again and again, all-time, amazing*, an
        instant classic, any day of the week, as good as it gets, astonish*, at her best, at his
        best, at its best, awesome, back to this, barnstorming, beaut*, beauties, best, best of all,
        best outing, best thing, better each time, better than ever, better with every, blew me
        away, bliss, blissful*, blown away, blows me away, breathtaking*, brilliant*, brings a
        smile, brings tears, by a mile, can't beat, can't fault, can't get enough, can't go wrong,
        can't help but, can't stop playing, cannot beat, cannot fault, cannot get enough, cannot go
        wrong, cannot stop, cant praise, captivat*, catchy, charm, charming, charms, chef's kiss,
        chills, class of its own, classics, classy, clever, cleverly, come back for, come back to,
        comes alive, compelling, cool, could listen to, could live in, could not ask for more, could
        not be better, could not stop playing, couldn't ask for more, couldn't be better, couldn't
        stop, crackl*, craftsmanship, crown jewel, crowning, cue to keep, dazzl*, decent, deeply
        moving, deft, deftly, delicious*, delight*, deserve, deservedly, deserves, does the trick
        nicely, does wonders, doesn't outstay its welcome, don't miss, ear for, ear-candy, earn its
        place, earned its place, earns its keep, earns its place, earworm, easy to love, effective,
        effectively, electrifying, elegant*, enchant*, engaging, enjoy, enjoyable, enjoyed, enjoys,
        enthrall*, especially fond of, essential, everything i want, evocative, exactly right,
        excel*, excit*, exhilarat*, exquisite*, extraordinary, fabulous*, fall in love, fantastic*,
        fascinat*, favorite*, favourite*, feast, fell in love, fine, finest, first rate, first-rate,
        flawless*, floored me, fond of, fonder of, for good reason, forgive, forgiven, fresh, fun,
        gave me chills, gem, gems, genius, gets better every time, gets under my skin, gets under
        the skin, gives me chills, glad of, glad to hear, gladly hear, gleam*, glorious*, glow,
        glowing, glows, go back for, go back to, goes on my, going back to, good, goose-bumps,
        goosebumps, gorgeous*, grabbed me, grabs me, grace*, great, greatest, grew on me, gripping,
        grown on me, grows on you, hair on the, hair on the back, hair-raising, hairs on, hands
        down, hard to beat, hard to fault, hard to resist, hard to top, has bite, has teeth, hats
        off, haunting*, head and shoulders, heart of it, heart of the album, heart of the score,
        heart-stopping, heartfelt, heaven, heavenly, hidden gem, high point, highest point,
        highlight, highlights, hit the spot, hits home, hits the mark, hits the spot, holds up,
        hooked me, hooks me, hummable, hypnotic, i admire, i adore, i always return, i approve, i
        cherish, i could not stop, i defend, i dig, i enjoy, i like, i liked, i love, i loved, i
        play most, i return to, i still return, i treasure, i'd keep, i'm fond of, id keep,
        imaginative, immaculate*, impeccable, impress, impressed, impresses, impressive*, in a class
        of its own, in love with, in tears, incredible, incredibly, infectious*, ingenious*,
        inspired, inspiring, intelligent, intoxicating, intricate*, inventive, invigorating,
        irresistibl*, jaw-dropping, joy, joyful*, joyous, jubilant, just right, justifies, justify,
        justly famous, keep coming back, keep going back, keep returning, keeper, keeps me, keeps on
        giving, kept coming back, kept me, knockout, knocks me out, kudos, leaps out,
        letter-perfect, likable, likeable, lingers, loved, lovelier, loveliest, lovely,
        luminous, lump in, luscious,
        lush, made me cry, made me smile, made me weep, made my day, magical, magnificent*,
        majestic*, makes amends, makes me happy, makes me smile, makes me want, makes my day,
        marvel, marvellous*, marvelous*, marvels, masterclass, masterful*, masterly, masterpiece*,
        masterstroke, masterwork, melodious, melted, melts, memorable, mesmeri*, miracle,
        miraculous*, moved me, moved to tears, moves me, must have, must hear, my heart, never
        better, never boring, never drags, never dull, never fails, never flags, never gets old,
        never go wrong, never lets up, never loses, never outstays its welcome, never overstays its
        welcome, never sounded better, never tire of, never tired of, nice, nicely, nifty, no
        better, no complaints, no contest, no dull moment, no fault, no finer, no skips, no weak,
        not a dry eye, not a dull, not a dull moment, not a note too, not a second too, not a
        wasted, not bad, not bad at all, not to be missed, note-perfect, nothing bad, nothing
        better, nothing but praise, nothing to complain, of the year, on a loop, on repeat, on the
        edge of my, one i keep, one to keep, one to own, only cue i, only cues i, only one i, only
        ones i, only piece i, only song i, only songs i, only track i, only tracks i, outstanding,
        over and over, pays off, peak, peaks, perfect, perfection, perfectly, phenomenal*, pick of
        the, picture perfect, pitch perfect, pitch-perfect, plain gold, play it again, play it loud,
        play loud, play most often, played it twice, played most, playful*, pleasant*, pleasing,
        pleasure, pleasures, poignant*, powerful*, praise, price of admission, pristine, proud of,
        pure bliss, pure gold, pure joy, pure magic, puts the rest, quite a feat, quite moving,
        radiant*, ravishing*, real deal, refreshing*, remarkabl*, restrained elegance, restraint
        itself, revelation, revelatory, reward, rewards, rewind, rewound, right up there, rightly
        famous, rip-roaring, riveting, rocks, roof-raising, rousing*, satisf*, second listen, second
        to none, sends me, sends shivers, sensational*, sheer beauty, sheer delight, sheer fun,
        sheer joy, shine, shines, shivers, show-stopper, showpiece, showstopper, showstopping, soar,
        soaring, soars, song to keep, sparkl*, spectacular*, spellbinding, spine-tingler,
        spine-tingling, splendid*, splendo*, spotless, stand out, standout*, stands out, state of
        the art, stayed with me, stays with, stays with me, steal the show, steals the, steals the
        show, sticks in the, stirring*, strong, stronger, strongest, stuck in my head, stun*,
        stupendous, sturdy, sublime*, subtle, subtly, succeed*, success, successful*, superb*,
        superior, superlative, sweeping, sweet, take a bow, takes flight, takes my breath, takes
        off, tasteful*, tasty, tears in my eyes, tender*, terrific*, the hair on, the one to hear,
        the one to keep, the one to play, the reason, thrill*, tidy, timeless, to die for,
        toe-tapping, took my breath, took off, top drawer, top of her game, top of his game, top of
        their game, top-notch, touching*, tour de force, tour-de-force, towering, track to keep,
        transported me, treasure*, treat, tremendous*, triumph*, truly moving, turn it up, turned it
        up, twice in a row, unbeatable, under my skin, unforgettable, unhurried, unmissable,
        unmistakable, uplifting, very moving, vibrant, virtuos*, vivid*, warm, warmth, well crafted,
        well done, well made, well worth, well written, went straight, what more could, will defend,
        winner, winning, wins me over, with bite, with good reason, with teeth, without a dud,
        without a dull moment, witty, won me over, wonderful*, wonders, wondrous*, work of art,
        works beautifully, works well, works wonders, world-class, worth every, worth having, worth
        hearing, worth it, worth it alone, worth the, worth the wait, worth your, worthwhile,
        worthy, would defend, would keep, would not change a, would not cut, would not remove,
        wouldn't change a, wouldn't cut, wouldn't remove
    """,
    "de": """
        anrührend*, begeister*, beste, besten, bester, bestes, besticht, bezaubernd*, brillant*,
        eindrucksvoll*, einfallsreich*, elegant*, erfrischend*, ergreif*, exzellent*, fabelhaft*,
        fantastisch*, faszinier*, feinsinnig*, fesselnd*, ganz groß, gefällt, geglückt*, geht ans
        herz, geht unter die haut, gehört zum, gelingt, gelungen*, genial*, genuss, glanzlicht*,
        glanzpunkt*, glanzstück*, glänzt, grandios*, großartig*, gut, gute, guten, guter, gutes,
        gänsehaut, hat format, herrlich*, hervorragend*, hinreißend*, höhepunkt*, ich liebe, immer
        wieder, juwel, klasse, kleinod, kostbar*, kraftvoll*, köstlich*, leuchtet, liebe ich,
        lieblich*, liebling*, lohnend*, lohnt, magisch*, meisterhaft*, meisterlich*, meisterwerk*,
        mitreißend*, nicht genug, nicht satthören, ohrwurm*, packend*, perfekt*, perle, phänomenal*,
        prachtvoll*, rührend*, schön, schöne, schönen, schöner, schönes, schönste*, sensationell*,
        sitzt, spannend*, spektakulär*, stark, starke, starken, starkes, stimmungsvoll*, strahlt,
        super, toll, tolle, tollen, tolles, traumhaft*, trifft ins herz, umwerfend*, unvergesslich*,
        verblüff*, verzaubert, vorzüglich*, wunder, wunderbar*, wunderschön*, wundervoll*,
        zauberhaft*, zum besten, zum niederknien, zum schönsten, zündet, überragend*, überzeug*
    """,
    "fr": """
        admirable*, adore, agréable*, attachant*, beau, beaux, belle, belles, bijou, boulevers*,
        bouleversant*, brillant*, captivant*, charmant*, charme, chef-d'œuvre, convainc, coup de
        cœur, d'une rare, délicat*, délicatesse rare, délicieu*, emballe, emporte, enchante,
        envoûtant*, excellent*, excellente*, exceptionnel*, exquis*, extraordinaire*, fabuleu*,
        fascinant*, formidable*, frissons, grandiose*, génial*, haletant*, impressionnant*,
        incontournable*, inoubliable*, irrésistible*, joli, jolie, jolies, jolis, joyau, lumineu*,
        magique*, magistral*, magnifique*, majestueu*, meilleur, meilleure, meilleures, meilleurs,
        merveille, merveilles, merveilleu*, mémorable*, on en redemande, on retiendra, on retient,
        on s'attache, palpitant*, parfait*, passionnant*, perle, poignant*, point fort, préféré*,
        puissant*, rare beauté, ravissant*, remarquable*, retiendra, réjouissant*, réussi*,
        réussite, sans faute, savoureu*, sensationnel*, sommet, somptueu*, somptueux, splendide*,
        sublime*, superbe*, séduit, temps fort, touchant*, triomphe, vaut le détour, vaut à lui
        seul, virtuose*, à retenir, éblouissant*, élégant*, émeut, émouvant*, époustouflant*
    """,
    "es": """
        acierta, acierto, admirable*, adoro, agradable*, apasionante*, bella, bellas, belleza,
        bello, bellos, bellísim*, bonita, bonito, bonitos, brilla, brillante*, buen, buena, buenas,
        bueno, buenos, cautiva*, cautivador*, conmovedor*, consigue, de lo mejor, delicad*, delicia,
        deliciosa*, delicioso*, deslumbrante*, destaca, destacable*, destacad*, disfrut*, elegancia,
        elegante*, emociona*, enamora, encanta, encantador*, engancha, escalofríos, escucha atenta,
        espectacular*, espléndid*, estupend*, excelente*, excepcional*, exquisit*, extraordinari*,
        fabulos*, fantástic*, fascina*, favorit*, formidable*, genial*, gloria, grandios*, hermos*,
        imposible no, imprescindible*, impresionante*, inmejorable*, inolvidable*, inspirad*,
        irresistible*, joya, joyas, lo mejor, luminos*, maestría, magia, magistral*, magnífic*,
        maravill*, mejor, mejores, memorable*, merece, merecen, mágic*, notable*, obra maestra, para
        enmarcar, perfect*, poderos*, precios*, preferid*, redond*, soberbi*, sobresaliente*,
        sorprende, sublime*, ternura, tierna, triunfa, vale la pena, vibrante*, virtuos*
    """,
    "it": """
        bella, belle, belli, bellissim*, bello, brillant*, capolavoro, commovente, delizios*,
        eccellent*, emozionant*, fantastic*, geniale, gioiello, indimenticabil*, magnific*,
        meraviglios*, miglior*, ottim*, perfett*, splendid*, straordinari*, stupend*, sublime,
        superb*
    """,
    "pl": """
        arcydzieł*, brawurow*, błyszcz*, chwyta za serce, ciarki, cudown*, czaruj*, dech w piersi*,
        dobr*, doskonał*, elegank*, fantastyczn*, fenomenaln*, genialn*, hipnotyz*, imponuj*,
        kapitaln*, klejnot*, lepsz*, magia, magiczn*, majstersztyk, mistrzow*, miło, mocny punkt, na
        plus, najjaśniejsz*, najlepsz*, najmocniejsz*, najmocniejszy punkt, najpiękniejsz*,
        niesamowit*, niezapomnian*, olśniew*, ozdob*, perełk*, perła, piękn*, poruszaj*, porywa*,
        prawdziwa ozdoba, przepiękn*, przyjemn*, rewelacj*, rewelacyjn*, rozkosz*, subteln*, trafia
        w, udan*, ulubion*, urocz*, urzek*, warta, warto, warty, wciąga*, wspaniał*, wybitn*,
        wyborn*, wyśmienit*, wzrusza*, wzruszenie, zachwyc*, zachwyt*, zapada w pamięć, zapadają w
        pamięć, zapiera dech, znakomit*, świetlist*, świetn*
    """,
    "ja": """
        お気に入り, すばらし, 何度でも, 傑作, 優れ, 出色, 名曲, 名盤, 圧巻,
        大好き, 心地よ, 愛らし, 感動, 最高, 白眉, 秀逸, 素晴らし, 絶品,
        美し, 聴きどころ, 聴き応え, 胸を打, 見事, 輝, 隙がない, 魅了, 魅力,
        鳥肌
    """,
}
