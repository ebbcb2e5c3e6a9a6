"""Adjectives and nouns that praise or blame in French."""

_FINE_QUALITIES = """
    accompli*, adroit*, ahurissant*, alléchant*, amusant*, appétissant*, astucieu*, attrayant*,
    audacieu*, beaucoup/hélas trop court/courte/bref/brève, bien ficelé*, bien senti*, bien troussé*,
    bien trouvé*, bien équilibré*, bienvenu*, bluffé*, bon, bonne, bonnes, bons, bouillonnant*,
    bouleversant*, brillamment, captivant*, chaleureu*, chavirant*, coloré*, colossal*, convaincant*,
    convaincu, culotté*, de bon aloi, de haute volée, de première classe, de toute beauté, dense et,
    distingué*, divertissant*, drôle*, débordant*, délicatement, délicieusement, efficacement,
    enchanteresse*, enchanteur*, enivrant*, enlevé*, enthousiasm*, envoûtant*, essentiel*, estimable*,
    expressif*, expressive*, exubérant*, faramineux, fastueu*, ficelé*, fin et, frais et, frappant*,
    fraîcheur, frissonnant*, fulgurant*, gracieu*, grand moment, grands moments, gratifiant*, géniale*,
    habile*, habité*, harmonieu*, historique, honorable*, hors du commun, hors norme*, hors pair,
    idéal*, imaginati*, imbattable*, immense, impayable*, impérial*, impérissable*, inattaquable*,
    incisif*, incisive*, inclassable*, incroyable*, inestimable*, infaillible*, ingénieusement,
    inimitable*, inspirant*, inspirante*, instantanément mémorable, intelligemment, intelligent*,
    intemporel*, intense*, intouchable*, jubilat*, judicieu*, juste et, lyrique à souhait, léché*,
    malicieu*, maîtris*, mieux réussi*, mieux écrit*, miraculeu*, monumental*, mordant*, musclé*,
    mythique*, mélodieu*, obsédant*, opulent*, original*, ouvragé*, pas mal, passionn*, persuasi*,
    piquant*, plaisant*, plus abouti*, plus beau*, plus belle*, plus fin*, plus fort*, plus grand*,
    plus inspiré*, plus intéressant*, plus mémorable*, plus réussi*, prenant*, prenante*,
    prodigieusement, précieu*, pénétrant*, racé*, radieuse*, radieux, rafraîchissant*, rare intensité,
    ravageu*, rayonnant*, recherché*, relevé*, remarqué*, renversant*, resplendissant*, riche et,
    roboratif*, robuste*, rutilant*, réconfortant*, sensible et, sensuel*, siphonnant*, solaire*,
    solide*, somptu*, souverain*, spectaculaire*, spirituel*, stimulant*, stupéfi*, stylé*, subjug*,
    succulent*, supérieur*, surprenant*, séminal*, tonique*, tonitruant* bonheur, tourbillonnant*,
    transcendant*, triomphant*, trouvé*, très beau, très belle, très bon, très bonne, très fort,
    unique*, valeureu*, vertigineu*, vif et, vigoureu*, vivant*, voluptueu*, vraiment bien,
    ébouriffant*, éclatant*, éclatante*, électris*, éloquent*, époustoufl*, équilibré*, étourdissant*,
    évocateur*, évocatrice*
"""
"""Adjectives and their adverbs."""
_FINE_THINGS = """
    allégresse, apothéose, attrait*, aubaine, beauté*, bonheur, bouffée d'air, bouffée d'oxygène,
    bouquet final, bravoure, brillance, bénédiction, cerise sur, charmes, chic, classe,
    classique du genre, clef de voûte, clou, clé de voûte, couronnement, cri du cœur, crème de la crème,
    curiosité, dentelle, diamant, don de, délicatesse, délices, démonstration de, enchantement,
    enthousiasme, envol, envolée*, exploit, extase, fantaisie, feu d'artifice, fraîcheur, friandise,
    fulgurance, fête, gourmandise, grande classe, grande réussite, grâce, génie, générosité, humour,
    héritage, illumination, ingéniosité, inspiration, inventivité, ivresse, joie*, joliesse, jubilation,
    leçon de, lumière au, luxe, madeleine, maestria, magie, magnificence, majesté, meilleur*,
    moment d'anthologie, moment fort, moments forts, monument, morceau de bravoure, mordant, must,
    nectar, or pur, panache, paradis, pinacle, pièce de choix, pièce maîtresse, plaisirs,
    plus beau moment, poésie, pur bonheur, pur chef, pur délice, pur plaisir, pur régal, pure poésie,
    raffinement, ravissement, rayon de soleil, référence, révélation, sans-faute, satisfaction,
    sensation, sensibilité, sensualité, sommet du, sophistication, souffle, splendeur*, succès, summum,
    superbe, surprise du, talent, temps forts, tendresse, tour de maître, transe, triomphe*, tube,
    !un/mon/son faible pour, valeur sûre, verve, vitalité, voyage,
    vraie/belle/bonne/grande/véritable/heureuse/divine surprise, véritable bijou, zénith,
    éclair de génie, éclat*, élan, élégance, émerveillement, étincelle*, étoile du
"""
"""Nouns."""
_POOR_QUALITIES = """
    abscons*, absurde*, affecté*, affligeant*, agressi*, aigre*, alambiqué*, alourdi*, amateur*,
    anodin*, anémi*, anémique*, aride et, assommant*, assoupi*, atroce*, attendu*, bas du front, baveu*,
    boiteu*, bordélique*, boursouflé*, brinquebalant*, brutalement mal, bâclé*, bête*, cacophoniqu*,
    calqué*, caricatural*, carton-pâte, chaotique*, chiant*, chichiteu*, chétif*, cliquant*,
    conventionnel*, coupable de, crasseux, creuse, creuses, crispé*, discutable*, déconcertant*,
    défaillant*, déplacé*, déplaisant*, déplorable*, dérisoire*, désagréable*, désespérant*,
    désincarné*, désordonné*, détestable*, empesé*, emphatique*, emprunté*, encombrant*, enfantin*,
    enflé*, ennuyant*, ennuyé*, essoufflé*, exagéré*, excessif*, excessive*, expédié*, exécrable*,
    fainéant*, falot*, fané*, fastidieu*, fatigué*, fauch*, figé*, flou et, forcé*, frileu*, froid*,
    frustrant*, fumeux, futile*, gauche*, geignard*, glauque, gonflé*, gratuit*, grinçant*, gros sabots,
    grossier*, grossière*, hasardeu*, hideu*, horrible*, hors sol, hyper long, imbuvable*, impuissant*,
    inachev*, inadapté*, inapproprié*, incongru*, inconsistant*, indigne*, inefficace*, inepte*,
    inerte*, inexistant*, infect*, inintéressant*, injustifi*, inodore*, inoffensif*, inoffensive*,
    inopérant*, insatisfaisant*, insensible, insuffisant*, insupportab*, interchangeable*, intrusif*,
    intrusive*, invertébré*, invraisemblable*, joué d'avance, lacrymal*, laid*, languissant*, loupé*,
    lourdement, lymphatique*, léger léger, lénifiant*, lénitif*, malencontreu*, malhabile*, malmené*,
    maniéré*, manqué*, massacré*, massif et, mauvais*, mensonger*, minimal* et sans, mièvrement, moche*,
    moins abouti*, moins bien, moins bon*, moins fort*, moins heureu*, moins inspiré*, moins mémorable*,
    moins passionnant*, moisi*, molle, molles, moribond*, morne*, morose et, mous, médiocrement,
    nauséeux, naze*, nian-nian, nul*, nulle*, nébuleu*, négligé*, obsolète*, oiseux, outrancier*,
    outré*, passe-partout, pauvrement, pauvret*, pesamment, piteu*, plan-plan, plat*, plombé*,
    plus que moyen*, pompier*, poussif*, poussive*, poussiéreu*, primaire*, précipité*, prétentieu*,
    rachitique*, raplapla, rebattu*, rebutant*, regrettable*, ressassé*, routini*, réchauffé*,
    sans goût, sans queue, saoulant*, saturé*, schématique*, sec et, sirupeu*, sommaire*, somnolent*,
    sourd et, sous-développé*, sous-exploité*, stéréotypé*, surchargé*, surdosé*, surestimé*, surfait*,
    surjoué*, surligné*, tapageu*, terne*, tiré*, tiédasse*, toussotant*, traînant*, trivial*, trop _,
    trop appuyé*/bavard*/chargé*/convenu*/court*/démonstratif*/facile*/fade*,
    trop gentil*/insistant*/lisse*/lourd*/mielleux/poli*/présent*/prévisible*,
    trop rare*/répétitif*/scolaire*/simple*/timide*/vite/peu/de,
    trop sucré*/grandiloquent*/mou/molle/plat*/neutre/sirupeu*/pesant*/classique*, uniforme*, usé*,
    vain*, vaseux, verbeux, vide*, vieillissant*, vilain*, vulgaire*, ébauché*, éculé*, édulcoré*,
    élimé*, énervant*, épouvantabl*, éreintant*, éternel* et
"""
"""Adjectives and their adverbs."""
_POOR_THINGS = """
    aberration, abomination, accident de parcours, bide, boulet, bourde, braillement*, brouet, bémols,
    bévue, caricature, charabia, chienlit, clichés, couac, d'aucune utilité, douche froide, débâcle,
    déchet, déconfiture, défaut*, dérapage, désagrément, désastre, désolation, embarras, enflure,
    ennui*, erreur, esbroufe, exercice de style, fadaise*, fausse note, faute de goût, faux pas,
    fioriture*, flop, foutoir, frustration, gadget, gageure perdue, gloubi-boulga, gros point noir,
    gâchage, gênes, impasse, indifférence, insulte, lassitude, lieu commun, lieux communs, longueur,
    longueurs, mauvais goût, misère, mièvrerie*, mollesse, monotonie, monument d'ennui,
    musique au mètre, musique d'ascenseur, musique de supermarché, mélasse, navet, naïveté, non-sens,
    nuisance, occasion manquée, occasion ratée, ombre au tableau, ornière, papier peint, parasite,
    paresse, pastiche raté, patchwork indigeste, perte de temps, pilotage automatique, pis-aller,
    plagiat, plat réchauffé, platitude*, poids mort, point noir, pudding, punition, pétard mouillé,
    querelle, raté*, recette éculée, redite*, remplissage, resucée, ridicule, rien de plus, ronron,
    routine, régression, sabotage, sans utilité, scorie*, sensiblerie, service minimum, sirop,
    somnifère, soufflé retombé, soupe, sucrerie, supplice, tapisserie, torture, tout-venant, tromperie,
    tunnel, tâche noire, vacuité, verbiage, vide, vieillerie, ânerie, étalage
"""
"""Nouns."""

PRAISE = (_FINE_QUALITIES, _FINE_THINGS)
BLAME = (_POOR_QUALITIES, _POOR_THINGS)
