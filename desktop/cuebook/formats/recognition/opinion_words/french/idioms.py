"""Idioms of reviewers that praise or blame in French, by what they speak of."""

_LITOTES = """
    aucun temps mort, difficile de ne pas,
    difficile/impossible/dur … résister/mieux/oublier/surpasser/égaler/insensible/bouder,
    impossible de ne pas, loin d'être … mauvais/banal, n'a pas pris, n'est jamais ennuyeux/lourd/banal,
    ne démérite, ne déçoit, ne laisse pas, ne laisse personne,
    ne manque pas de charme/souffle/panache/piquant/allure/style/sel,
    ne peut … résister/qu'admirer/s'empêcher, ne s'en lasse, ne s'ennuie, ne s'use, ne se lasse,
    ne vous quitte, on ne peut … résister/qu'admirer/que/s'empêcher, on ne s'en lasse, pas mauvais,
    pas un/une temps/note/seconde/mesure de trop, pas une seconde d'ennui, personne ne résist*,
    qui dit mieux, qui ne craquerait, rien à redire/reprocher/jeter/critiquer
"""
"""Praise by denying blame."""
_GETS_HOLD_OF_YOU = """
    accroché, arrache … larmes/sourire, au bord des larmes, aux tripes, battre le cœur,
    boule … ventre/gorge, cent fois, cloue/cloué/clouent … siège/fauteuil/place/sur, clouer,
    deux fois plutôt, donne envie de, donne la pêche, donne le sourire, en plein cœur, en pleine figure,
    en redemande, envie de danser, fait battre, fait monter, fait vibrer, foncer, j'ai remis,
    j'y reviens, je la/le remets, je remets, je reviens, le cœur se serre, les poils, les yeux humides,
    monter le son, montez le son, mouchoir*, ne lâche plus, ne me lâche, ne nous lâche, nous happe,
    on y revient, par la main, par le col, petit frisson, playlist, pour mon mariage, précipitez-vous,
    ruez-vous, réécoute, s'il n'en fallait, se précipiter, si vous ne deviez, sur les genoux,
    touche repeat, un seul morceau … ce, vingt fois, vous hante, vous happe, à genoux, à la gorge,
    à mon enterrement, à plein volume
"""
"""What it does to those who listen, and what they should do."""
_STANDS_HIGH = """
    a tout d'un/pour, au niveau des/de … grands/meilleurs, au panthéon, au-dessus de la mêlée,
    au-dessus du lot, aux côtés des … grands, bien au-dessus, cas d'école, compte parmi,
    dans la cour des grands, de la trempe, digne de/du/des, du calibre, du niveau des,
    en première ligne, fait partie des … meilleurs/grands/beaux, figure parmi, haut du panier,
    l'un des rares, l'égal de, leçon de, main d'un maître, n'a rien à envier,
    ne … oublie/oubliera pas/jamais, ne … quitte/quittera plus, numéro un,
    parmi les … beaux/belles/meilleurs/meilleures/grands/réussis/réussites, patte d'un maître,
    patte du maître, plus d'idées/d'invention/de/d'émotion dans, prouve que/qu', rappelle pourquoi,
    rien que pour, se surclasse, tient la dragée, tout fonctionne/sonne/s'emboîte/coule/marche,
    tout l'art, tout le talent/génie/savoir-faire, tout y est, toute la science, vaut bien,
    vaut de l'or, vaut surtout, vaut tous, vaut toutes, voici pourquoi, voilà pourquoi, à classer parmi,
    à inscrire, à la hauteur, à lui seul/elle seule, à marquer d'une pierre, à montrer
"""
"""Where it stands among others."""
_HATED = """
    appuyer/appuie/appuyé … suivant/stop/avance, assez entendu, avance rapide, baisser le son,
    bouchez-vous, bouchons, coupez le son, crispe, de grâce, déteste/détestent/détesté, détester,
    hérissé*, j'ai fui, j'en ai assez, je hais, les oreilles saignent, m'agace, m'exaspère, m'horripile,
    m'insupporte, m'énerve, mal au crâne, mal de tête, me laisse, me tape, !même … sauve/sauver/sauvera,
    n'en pouvais plus, !ne sauve/sauvera/sauvent/rattrape pas, !par une oreille, passez-moi, pitié,
    pourquoi avoir/diable/donc, que vient faire, regarder l'heure, regardé l'heure, rouler des yeux,
    saigner les oreilles, sans plus, se forcer, sommeiller, somnoler, !sort par, tenir jusqu'au bout,
    à quoi bon, ça suffit
"""
"""What it costs those who listen."""
_STANDS_LOW = """
    au fond du tiroir, bas du panier, bien loin, ce n'est pas son, copie pâle, de seconde zone,
    deuxième choix, en bout de course, en fin de peloton, fait pâle, fin de liste, fond de tiroir,
    fonds de tiroir, il a fait mieux, indigne, inférieur, l'un des moins, l'une des moins, le maillon,
    le point noir, loin derrière, loin du compte, n'arrive pas à la cheville, n'égale,
    ne fait pas le poids, ne tient pas la route/comparaison, on a entendu mieux, on a vu mieux,
    parent pauvre, pas la meilleure, pas le meilleur, pas son meilleur, pire du, point bas, pâlit,
    second couteau, sous-produit, tout en bas, troisième zone, très en dessous, à des années-lumière,
    à la cheville, à mille lieues, à ranger au placard
"""
"""Where it stands among others."""
_IRONY_AND_REGRET = """
    au mieux, aurait fallu, aurait gagné, aurait suffi,
    !aussi léger/gracieu*/original*/utile/agréable* qu'un/qu'une/que le/la,
    !aussi passionnant*/excitant*/palpitant*/subtil*/drôle qu'un/qu'une/que le/la, aux oubliettes,
    deux fois trop, !la finesse d'un/d'une, !la grâce d'un/d'une, !la subtilité d'un/d'une,
    !le charme d'un/d'une, manque à personne, moins aurait, mérite d'être oublié, mérite l'oubli,
    on aurait préféré, on n'aurait, on on aurait pu, personne … réclamé/demandé/regrettera/pleurera,
    qui regrettera, sans regret, se serait bien, sécateur, !tout le charme d'un/d'une,
    un coup de ciseaux, à la poubelle, à la trappe, à élaguer
"""
"""Praise that is none, and what would have been better."""

PRAISE = (_LITOTES, _GETS_HOLD_OF_YOU, _STANDS_HIGH)
BLAME = (_HATED, _STANDS_LOW, _IRONY_AND_REGRET)
