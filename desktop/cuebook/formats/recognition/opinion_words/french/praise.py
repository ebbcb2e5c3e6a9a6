"""Single words and phrases of praise in French, by the alphabet."""

WORDS = """
    accrocheur*, accrocheuse*, admirable*, adore, adoré, agréable surprise, ~agréable*, allègre*,
    angélique*, appréciable*, apprécie, appréciera, apprécié, au bon sens, au meilleur sens, au sommet
    de, aux larmes, ~beau, beauté rare, ~beaux, bel hommage, ~belle, belle découverte, belle réussite,
    belle surprise, belle trouvaille, ~belles, bercer par, bien construit*, bien mené*, bien vu, bien
    écrit*, bijou, bluffant*, bonne surprise, boulevers*, bravo, bravo pour, brille, brillent, brio,
    captive, caressant*, cerise sur le gâteau, chaleur, chapeau, chapeau bas, charmant*, charme, charme
    opère, chatoyant*, chaudement, chef d'œuvre, chef-d'œuvre, chefs-d'œuvre, clarté, classique
    instantané, clou de, clou du, conquérant*, conseille, convainc, coup de maître, culte, céleste,
    d'emblée, d'une grande, d'une rare, dans le bon sens, de haut vol, de loin le meilleur, de maître,
    de premier ordre, divin, divine, donne des frissons, donne la chair, douceur, dynamique*, dès les
    premières notes, ^découvrez, délicat*, délicatesse rare, délice*, ~efficace*, emballe, emporter par,
    emporté par, en grande forme, en tête longtemps, enchante, encore et encore, enjoué*, ensorcel*,
    enthousiaste*, entrain, entraîne dans, envoûte, espiègle*, essentiel*, excellence, excellent*,
    explosif*, faible pour, fait plaisir, fait pleurer, fait rêver, fait sourire, fait voyager,
    fascinant*, finesse, fleuron, foisonnant*, fougue, franche réussite, frissonner, féerique*,
    gourmand*, ^goûtez, grande émotion, haleine, haut niveau, heureuse surprise, héroïque*, imposant*,
    impossible de résister, impressionnant*, impressionne, impressionné, inlassablement, inspirée*,
    intensité, j'adore, j'ai aimé, j'aime, je ne m'en lasse, je ne m'en séparerais, joli, jolie, jolies,
    jolis, jovial*, joyau, joyeu*, laisser porter, limpide*, longtemps en mémoire, louanges, luxuriant*,
    m'a bouleversé, m'a conquis, m'a cueilli, m'a eu, m'a fait pleurer, m'a fait sourire, m'a séduit, ma
    préférence, maestria, magique*, main de maître, malicieu*, marquant*, marque durablement, marque les
    esprits, maîtrise totale, me fait pleurer, me touche, me transporte, meilleure forme, mention
    spéciale, merveille, merveilles, merveilleu*, modèle du genre, moment de grâce, mélodie imparable,
    mérite, mérite l'écoute, mérite toutes, mérite à elle seule, mérite à lui seul, méritent, ne manquez
    pas, ne pas rater, ne passez pas à côté, ne ratez pas, ne s'en lasse pas, ne se lasse pas, noue la
    gorge, nous touche, nous transporte, on adore, on aime, on en redemande, on retiendra, on retient,
    on s'attache, on salue, onirique*, orfèvre, orfèvrerie, palpite, parfaite*, parfaitement réussi,
    peaufiné*, perfection, perle, petit bijou, petite merveille, plaisir, plein cœur, poigne, poétique*,
    premières notes, prodige, profondeur, préférence va, préféré*, pudeur, pudique*, puissance, pure
    merveille, pureté, pépite*, quel bonheur, quintessence, rare beauté, ravi, ravissant*, ravit,
    rayonne, recommand*, redoutable d'efficacité, remarquable*, reste en mémoire, reste en tête,
    retiendra, richesse, référence du genre, régal, réjouit, réussite totale, rêver, ~saisit, saluons,
    sans conteste, sans doute le meilleur, sans lasser, sans se lasser, ^savourez, scintill*, se
    distingue, se démarque, se détache, se laisse bercer, se laisse emporter, se régale, serre la gorge,
    serre le cœur, sobriété, soigné*, sort du lot, souffle épique, soyeux, suave*, séduire, séduisant*,
    ~tendre*, tient en haleine, touche droit, touche en plein cœur, touche juste, tourbillonnant*, tout
    sur son passage, toute la journée, transporte, triomphal*, trotte dans la tête, trouvaille, très
    réussi*, trésor*, vaut l'écoute, vaut à elle seule, vaut à lui seul, velouté*, virtuosité, vraie
    merveille, vraie réussite, à couper le souffle, à lui seul l'achat, à ne pas manquer, à ne pas
    rater, à saluer, ^à écouter, éblouit, ^écouter, ^écoutez, éloges, émeut, émotion rare, émotionnel*,
    ému aux larmes, énergique*, épique*, épuré*, étincel*, étonnant*, évasion
"""
