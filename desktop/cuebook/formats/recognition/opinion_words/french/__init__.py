"""What reviewers write in French to praise and to blame. The package above says how they are read."""

from cuebook.formats.recognition.opinion_words.french import (
    around_cues,
    blame,
    idioms,
    praise,
    qualities,
    sayings,
    verbs,
)

PRAISE = ",".join(
    (around_cues.PRAISE, praise.WORDS, *qualities.PRAISE, *verbs.PRAISE, *sayings.PRAISE, *idioms.PRAISE)
)
BLAME = ",".join(
    (around_cues.BLAME, blame.WORDS, *qualities.BLAME, *verbs.BLAME, *sayings.BLAME, *idioms.BLAME)
)
NEITHER = """
    bande originale, beau frère, beau père, beau-frère, belle mère, belle-mère, bon marché, bon nombre,
    bonheur conjugal, bonheur retrouvé, bonne nuit, bonne partie, bonne sœur, bonnes minutes,
    bons baisers, bouche bée, brillant* soleil, bruits de la, bruits de pas, c'est le cas de le dire,
    ceux/celles qui … détestent/aiment/haïssent/goûtent, chanson originale, chanteur original,
    chœur mixte, cœur du film, cœur froid, dans le vide, de bon matin, de bonne heure, eau froide,
    fait/font/ferait effet un/une/de, film d'horreur, film original, films d'horreur, forcé d,
    fête foraine/du/de/au/au/villageoise, fêtes, gratuit, guerre froide,
    inspiré/inspirée/inspirés/inspirées d'/d/de/du/des/par/librement/directement,
    inspiré/inspirée/inspirés/inspirées d'un/d'une/d'après, jeune et belle, joie de vivre,
    la belle et la bête, le bruit de la, le bruit des, le bruit du, le meilleur ami,
    le plaisir de retrouver,
    les plus blasés/sceptiques/réfractaires/cyniques/endurcis/rétifs/récalcitrants, lumière de,
    lumière du, main gauche, manque de peu, !me touche moins, meilleur ami, meilleure amie,
    mettre en lumière, !mitigé, moins de, musique originale, n'ayons pas peur des mots, n'est pas sans,
    ne laisse pas de, ne manque pas, ne manquent pas, !ne … pas décider, nuit froide,
    nulle part … ailleurs, octave inférieure, !partagé, partition originale, pas en reste, pas mal de,
    pas à pas, plat pays, plus grand nombre, plus grande partie, plus vite, pour une fois,
    rien de moins que, rien moins que, royal/ancien/marche/thème/hymne inspiré/inspirée d'/d/de/du,
    rythme boiteux, sang froid, sans doute, sans paroles, sauve la princesse, sauve le monde,
    se perd dans la forêt, se perd dans la nuit, solo de, souffle de la, souffle du vent, succès au box,
    succès du film, !sympathique/joli/jolie/agréable sans plus, temps boiteux, thème héroïque,
    tiré/tirée/tirés d'un/d'une/du/de/des, titre original, trait d'union, trop tard, trop tôt,
    tube à essai, télécharg*, une bonne minute, une bonne partie, unique apparition,
    unique* instrument*, uniquement, usé par les ans, version originale, vide sidéral, voyage de,
    voyage du, voyage en, voyage vers, voyage à, à bonne distance, à côté de, à côté du, à gauche,
    édition originale
"""
NEGATIONS = """
    aucun, aucune, aurait/auraient dû être, aurait/auraient pu être,
    devait/devaient/voulait/voudrait/prétend/prétendait/tente/croit être, devrait/devraient/devait être,
    faute de, guère, jamais, moins, n, ne, ni, nul, nulle, pas, peu, rien, sans, se veut, se voudraient,
    se voudrait, se voulait
"""
NOT_NEGATING = """
    au moins, depuis peu, du moins, en moins de, jamais … aussi/si/tant/autant, n'en … pas moins,
    ne … pas seulement, ne … que, ni plus ni moins, non seulement, pas moins, pas que, pas seulement,
    pas un hasard, pas uniquement, peu à peu, peut-être pas le, plus ou moins, rien d'autre que,
    rien de moins, rien moins que, rien que, sans aucun doute, sans cesse, sans conteste, sans doute,
    sans effort, sans hésiter, sans mal, sans peine, sous peu, un peu, à peu près
"""
NEGATIONS_AFTER = """
    aucunement, difficilement, guère, jamais, nullement, pas, peu, point, qu'à moitié, à moitié
"""
NEVER = """
    en aucun cas, en rien, jamais, loin d'être, ni, nullement, pas du tout, pas le moins du monde,
    pas un instant, pas une minute, pas une seconde, rien de,
    sans jamais verser/tomber/sombrer/céder/basculer/virer dans/à/au,
    sans jamais/trop/pour verser/tomber/sombrer/céder/basculer/devenir/être/virer/autant,
    sans verser/tomber/sombrer/céder/basculer/virer dans/à/au, tout sauf, à aucun moment, échappe au/à,
    évite/évitant/éviter/évitent, évite/évitant/éviter/évitent l'/le/la/les/tout/toute
"""
DOUBTS = """
    ailleurs, attendait, attendu*, aurait, espérait, espéré*, légèrement moins, par ailleurs,
    quelque peu moins, un peu moins
"""
HEDGES = """
    assez, au début, certes, commence, débute, par moments, parfois, pas forcément, peut-être, plutôt,
    presque, quelque peu, sur le papier, un brin, un peu, un tantinet, à première vue
"""
CONTRASTS = """
    alors que, au contraire, mais, quoique, tandis
"""
NO_CONTRASTS = """
    non seulement … mais, pas seulement … mais, n'en peut mais
"""
CONTRASTS_WITHIN = """
    cependant, en revanche, hélas, malheureusement, néanmoins, par contre, pourtant, toutefois
"""
CONCESSIONS = """
    bien que, certains/d'aucuns/beaucoup … trouveront/jugeront/diront, certes, encore que, malgré,
    même si, quand bien même, quoique, rien d'original/de neuf/de nouveau, ^si, ^si … est guère,
    tout en étant
"""
ASIDES = """
    accompagne/illustre/souligne/évoque la/le/l'/les mort/scène/attaque/meurtre/moment/séquence,
    ^alors que, ^après, au moment où, comparé à, comparée à, ^contrairement, dans la scène où, en dépit,
    ^lorsque, ^là où, ^malgré, malgré, par rapport à, pendant la scène, ^pendant que, pendant que,
    ^quand, retentit/résonne/joue/entend/intervient/accompagne quand/lorsque/pendant/tandis/alors/au,
    ^tandis que, tandis que
"""
TIMES = """
    après/avant le/la/les/l'/un/une/son/sa, au moment où, durant, lorsqu*, lorsque, pendant,
    pendant/alors/tandis que, quand
"""
PLOT = """
    abbé, acteur*, actrice*, amant*, ami*, amoureux, ancêtre*, assassin*, assaut, attaque, aubergiste*,
    avocat*, bandit*, baron*, bataille, berger*, boulanger*, bourreau*, brigand*, bébé, bête,
    capitaine*, cauchemar*, cavalier*, chasseur*, cheval*, château, colonel*, combat, commissaire*,
    comte*, comtesse*, concierge*, contrebandier*, couple*, cousin*, cousine*, crime*, créature*, curé,
    demoiselle, directeur*, docteur*, dragon*, duc, duchesse*, détective*, enfant*, ennemi*,
    enterrement*, espion*, espionne*, explosion*, facteur, famille, fantôme*, femme*, fermier*, fiancé*,
    fille*, fils, frère*, fée, fée*, gangster*, gardien*, garçon*, gens, grand-mère, grand-père, guerre,
    guerrier*, général, général*, homme*, héros, héroïne*, incendie*, inconnu*, infirmière*,
    inondation*, jeune*, journaliste*, juge*, landes, lieutenant*, magicien*, maire, maison, marchand*,
    mari, mariage, marin*, marquis*, mendiant*, meunier*, meurtre*, meurtrier*, moine*, monstre*, mort,
    mère, méchant*, médecin, neveu*, nièce*, notaire*, nouvelle*, nuit, officier*, oncle*, orage*,
    orphelin*, ouvrier*, passé, paysage*, paysan*, personnage*, pilote*, pirate*, policier*, prince*,
    princesse*, prison, prisonnier*, protagoniste*, prêtre*, père, pêcheur*, reine*, robot*, roi*,
    sacristain*, savant*, secret*, sergent*, serviteur*, soldat*, sorcière*, sœur*, tante*, tempête*,
    trahison*, traître*, tueur*, tyran*, vampire*, veuf, veuve*, victime*, vieillard*, vieille, vieux,
    village*, ville, voisin*, voleur*, voyageur*, épouse
"""
OTHER_SUBJECTS = """
    album, albums, auteur, autre*, bande, cd, coffret, compositeur*, deuxième, disque*, ensuite, film*,
    il n'y a que, je, la première, label, livret, nous, partition, pochette, puis, reste, seul, seule,
    seules, seuls, son, suite, suivant*, texte, troisième
"""
POINTING_BACK = """
    c'est, ce, cela, celle-ci, celui-ci, ces, cette, elle, elles, ici, il, ils, la piste, le morceau,
    le thème, on en, quel, quelle, tous deux, voilà, y, ça
"""
