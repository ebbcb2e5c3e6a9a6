"""Adjectives and nouns that praise or blame in French."""

_FINE_QUALITIES = """
    addictif*, addictive*, adorable*, adroit*, ahurissant*, alléchant*, amusant*, ~apaisant*,
    appétissant*, attrayant*, audacieu*, beaucoup/hélas trop court/courte/bref/brève, bien ficelé*,
    bien senti*, bien troussé*, bien trouvé*, bien équilibré*, bienvenu*, bluffé*, ~bon, ~bonne, bonnes,
    bons, bouillonnant*, brillamment, charmeur*, charmeuse*, chavirant*, cohérent*, coloré*, colossal*,
    convaincu, culotté*, de bon aloi, de première classe, de toute beauté, dense et, divertissant*,
    drôle*, débordant*, enchanteresse*, enchanteur*, enthousiasm*, envoutant*, estimable*, excitant*,
    expressif*, expressive*, exubérant*, faramineux, fastueu*, ficelé*, fin et, frais et, frappant*,
    fraîcheur, frissonnant*, frémissant*, fulgurant*, galvanisant*, grands moments, gratifiant*,
    habité*, hallucinant*, harmonieu*, historique, honorable*, hors norme*, imaginati*, imbattable*,
    immense, impayable*, inattaquable*, incandescent*, incisif*, incisive*, inclassable*, incroyable*,
    inestimable*, infaillible*, inspirant*, inspiré, inspirés, instantanément mémorable, intelligemment,
    intense*, intouchable*, jubilat*, judicieu*, juste et, lyrique à souhait, léché*, maligne, malin,
    maîtris*, mieux réussi*, mieux écrit*, miraculeu*, mirifique*, monumental*, mordant*, musclé*,
    mythique*, mélodieu*, novateur*, novatrice*, nuancé*, opulent*, original*, pas mal, passionn*,
    persuasi*, piquant*, plaisant*, ~planant*, plus abouti*, plus beau*, plus belle*, plus fin*,
    plus fort*, plus grand*, plus inspiré*, plus intéressant*, plus mémorable*, plus réussi*, prenant,
    prenante, prenante*, ~profond, ~profonde, précieu*, pénétrant*, rafraîchissant*, rare intensité,
    ravageu*, recherché*, relevé*, remarqué*, resplendissant*, riche et, robuste*, rutilant*,
    réconfortant*, ~sensible, sensuel*, siphonnant*, ~solide*, somptu*, spectaculaire*, spirituel*,
    stimulant*, stupéfi*, stylé*, subjug*, supérieur*, surprenant*, ~survolté*, séminal*, ~tonique,
    tonitruant* bonheur, torride*, transcendant*, triomphant*, trouvé*, truculent*, très beau,
    très belle, très bon, très bonne, très fort, unique*, valeureu*, vertigineu*, vif et, vigoureu*,
    vivant*, voluptueu*, vraiment bien, électris*, éloquent*, époustoufl*, équilibré*, évocateur*,
    évocatrice*
"""
"""Adjectives and their adverbs."""
_FINE_THINGS = """
    allégresse, apothéose, attrait*, aubaine, beauté*, bonheur, bouffée d'air, bouffée d'oxygène,
    bravoure, brillance, bénédiction, cerise sur, charmes, chic, classe, classique du genre,
    clef de voûte, clou, clé de voûte, couronnement, cri du cœur, crème de la crème, curiosité,
    dentelle, diamant, don de, démonstration de, enchantement, envol, envolée*, exploit, extase,
    fantaisie, friandise, fulgurance, fête, grande classe, grande réussite, grâce, génie, générosité,
    humour, héritage, illumination, ingéniosité, inspiration, inventivité, ivresse, joie*, joliesse,
    lumière au, luxe, madeleine, magie, magnificence, majesté, meilleur*, moment d'anthologie,
    moments forts, monument, morceau de bravoure, must, nectar, or pur, panache, paradis, pinacle,
    pièce de choix, pièce maîtresse, plaisirs, plus beau moment, poésie, pur bonheur, pur chef,
    pur délice, pur plaisir, pur régal, pure poésie, raffinement, ravissement, rayon de soleil,
    référence, révélation, satisfaction, sensation, sensibilité, sensualité, sommet du, sophistication,
    souffle, splendeur*, succès, summum, surprise du, talent, tendresse, tour de maître, transe,
    triomphe*, tube, !un/mon/son faible pour, un/vrai/petit miracle, une/vraie tuerie/bombe/claque,
    valeur sûre, verve, vitalité, voyage, vraie/belle/bonne/grande/véritable/heureuse/divine surprise,
    véritable bijou, zénith, éclair de génie, éclat*, élan, élégance, émerveillement, étoile du
"""
"""Nouns."""
_POOR_QUALITIES = """
    abscons*, absurde*, affecté*, agressi*, aigre*, alambiqué*, alourdi*, ~aléatoire*, amateur*,
    amorphe*, anodin*, ~anonyme*, anémi*, aride et, assoupi*, atone*, atroce*, attendu*, bas du front,
    baveu*, bordélique*, boursouflé*, brinquebalant*, brutalement mal, bête*, calqué*, caricatural*,
    carton-pâte, chaotique*, chiant*, chichiteu*, chétif*, cliquant*, conventionnel*, coupable de,
    crasseux, creuses, crispé*, daté, datée, datés, discutable*, débile*, déconcertant*, défaillant*,
    déplacé*, déplaisant*, déplorable*, dérisoire*, désagréable*, désespérant*, désincarné*,
    désordonné*, empesé*, emphatique*, emprunté*, encombrant*, enfantin*, enflé*, ennuyant*, ennuyé*,
    essoufflé*, exagéré*, excessif*, excessive*, expédié*, exécrable*, fadasse*, fainéant*, falot*,
    fané*, fastidieu*, fatigué*, fauch*, figé*, filandreuse*, filandreux, flasque*, flou et, foireuse*,
    foireux, forcé*, frileu*, frustrant*, fumeux, futile*, geignard*, glauque, gnangnan, gonflé*,
    gratuit*, grinçant*, gros sabots, grossier*, grossière*, hasardeu*, hideu*, horrible*, hors sol,
    hyper long, imbuvable*, impuissant*, inachev*, inadapté*, inapproprié*, incongru*, inconsistant*,
    indigne*, inefficace*, inepte*, inerte*, inexistant*, infect*, inintéressant*, injustifi*, inodore*,
    inoffensif*, inoffensive*, inopérant*, insatisfaisant*, insensible, insuffisant*, insupportab*,
    interchangeable*, intrusif*, intrusive*, invertébré*, invraisemblable*, joué d'avance, lacrymal*,
    laid*, ~lambda, languissant*, ~lisse, loupé*, lymphatique*, léger léger, lénifiant*, lénitif*,
    ~maigre*, malencontreu*, malhabile*, malmené*, maniéré*, manqué*, massacré*, massif et, mauvais*,
    mensonger*, minimal* et sans, moche*, moins abouti*, moins bien, moins bon*, moins fort*,
    moins heureu*, moins mémorable*, moins passionnant*, moisi*, molles, moribond*, morne*, morose et,
    mous, nauséeux, naze*, nian-nian, nul*, nébuleu*, négligé*, obsolète*, oiseux, ~ordinaire,
    outrancier*, outré*, ~pathétique, pesamment, piteu*, plan-plan, plat*, plombant*, plombé*,
    plus que moyen*, pompier*, primaire*, précipité*, prétentieu*, rabâché*, rachitique*, raplapla,
    rebattu*, rebutant*, regrettable*, ronflant*, routini*, rudimentaire*, rébarbatif*, rébarbative*,
    réchauffé*, sans goût, sans queue, saoulant*, saturé*, schématique*, sec et, sommaire*, somnolent*,
    sourd et, sous-développé*, sous-exploité*, soûlant*, superficiel*, surchargé*, surdosé*, surestimé*,
    surfait*, surjoué*, surligné*, tapageu*, tiré*, tiédasse*, toussotant*, traînant*, trivial*, trop _,
    trop appuyé*/bavard*/chargé*/convenu*/court*/démonstratif*/facile*/fade*,
    trop gentil*/insistant*/lisse*/lourd*/mielleux/poli*/présent*/prévisible*,
    trop rare*/répétitif*/scolaire*/simple*/timide*/vite/peu/de,
    trop sucré*/grandiloquent*/mou/molle/plat*/neutre/sirupeu*/pesant*/classique*, usé*, vain*, vaseux,
    verbeux, vide*, vieillissant*, vilain*, vulgaire*, ébauché*, éculé*, édulcoré*, élimé*,
    épouvantabl*, éreintant*, éternel* et
"""
"""Adjectives and their adverbs."""
_POOR_THINGS = """
    aberration, abomination, accident de parcours, bide, boulet, bourde, boursouflure*, braillement*,
    brouet, bâclage, bémols, bévue, caricature, charabia, chienlit, couac, d'aucune utilité,
    douche froide, débâcle, déchet, déconfiture, défaut*, dérapage, désagrément, désolation, embarras,
    enflure, ennui*, erreur, esbroufe, exercice de style, fadaise*, fausse note, faute de goût,
    faux pas, fioriture*, flop, foutoir, frustration, gadget, gageure perdue, gloubi-boulga,
    gros point noir, gâchage, gênes, impasse, insulte, lassitude, lieu commun, lieux communs, longueur,
    longueurs, mauvais goût, misère, mollesse, monument d'ennui, musique au mètre, mélasse, navet,
    naïveté, non-sens, nuisance, occasion manquée, occasion ratée, ombre au tableau, ornière,
    papier peint, parasite, pastiche raté, patchwork indigeste, perte de temps, pilotage automatique,
    pis-aller, plat réchauffé, poids mort, point noir, pudding, punition, pétard mouillé, querelle,
    recette éculée, resucée, ridicule, rien de plus, ronron, routine, régression, sabotage,
    sans utilité, scorie*, sensiblerie, service minimum, sirop, somnifère, soufflé retombé, soupe,
    sucrerie, tapisserie, torture, tout-venant, tromperie, tunnel, tâche noire, verbiage, vieillerie,
    ânerie, étalage
"""
"""Nouns."""

PRAISE = (_FINE_QUALITIES, _FINE_THINGS)
BLAME = (_POOR_QUALITIES, _POOR_THINGS)
