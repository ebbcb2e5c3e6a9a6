"""Single words and phrases of blame in French, by the alphabet."""

WORDS = """
    a mal vieilli, abrutissant*, accablant, accablante, affligeant*, affreu*, agace, agacer, agaçant*,
    agresse, aime moins, ampoulé*, amère déception, anecdotique*, appliqué*, approximatif*, appuyé*,
    artificiel*, aseptisé*, assommant*, assourdissant*, au mauvais sens, aucun intérêt, aucun souvenir,
    aurait gagné à, aurait mérité mieux, aurait pu rester, aussitôt oublié*, balourd*, banal*, bancal*,
    barb*, bas de gamme, bavard*, beaucoup trop, bien trop, bof, boite, boiteuse, bouche-trou, bouillie,
    bric-à-brac, brouhaha, brouillon*, bruit, bruits, ~bruyant*, bâclé*, bâille, bâiller, bémol,
    cacophoni*, calamiteu*, calvaire, casse les oreilles, casse-oreilles, catastroph*, cheap, cliché*,
    clinquant*, confus*, consternant*, convainc pas, convenu*, copie, copier-coller, corvée, couine,
    creuse, creux, criard*, crispant*, ~cruellement, cucul, dans le mauvais sens, datée et, de marbre,
    difficile à écouter, difficilement supportable, dispensable*, dissonan*, dommage, déception,
    décevant*, décevoir, décolle jamais, décousu*, décroche, décrocher, dégoulin*, déjà entendu, déjà
    vu, déjà-vu, démodé*, démonstratif*, dépassé*, désastr*, désolant*, désuet*, détestable*, déteste,
    déçoit, déçu*, embarrassant*, en dessous, en deçà, en longueur, endormi*, endort, ~ennui, ennuyer,
    ennuyeu*, envahissant*, exaspère, exaspérant*, facilité*, factice*, faiblard*, faible, faibles,
    faiblesse*, faiblit, fatigant*, ~fatigue, fatras, fiasco, fonctionne mal, formaté*, fouillis,
    fourre-tout, froideur, glacial*, grandiloquen*, ~grince, grotesque*, guimauve, guère, guère
    convaincant*, gâche, gâcher, gâchis, gâché*, générique et, gênant*, honteu*, horripil*, hors de
    propos, hors sujet, hélas, impersonnel*, inabouti*, inaudible*, incohérent*, indifféren*, indigence,
    indigent*, indigeste*, informes, inférieur/inférieure à/au/aux, insignifiant*, insipide*,
    insipidité, insistant*, insupporte, interminable*, inutile*, inécoutable*, inégal*, irritant*,
    irrite, je m'en passerais, je n'aime pas, je saute, je zappe, kitsch, laborieu*, laisse de marbre,
    laisse froid, laissé de marbre, laissé froid, lamentable*, larmoyant*, lassant*, lasse, le pire,
    longuet*, lourd*, m'a ennuyé, m'ennuie, maillon faible, mal dégrossi, mal fichu, mal inspiré, mal
    mixé, mal venu, mal vieilli, maladresse*, maladroit*, malheureusement, malvenu*, manque, manque
    d'ampleur, manque d'idées, manque d'inspiration, manque d'intérêt, manque d'originalité, manque
    d'âme, manque d'émotion, manque de chair, manque de cohérence, manque de corps, manque de folie,
    manque de mordant, manque de nerf, manque de personnalité, manque de relief, manque de rythme,
    manquent, martèle, martèlement, matraquage, me laisse indifférent, mielleu*, minable*, mitigé*,
    mièvre*, moindre, moins bon, moins bonne, moins convaincant*, moins inspiré*, moins intéressant*,
    moins réussi*, mollasson*, molle, monotone*, monotonie, mou, musique d'ascenseur, musique de
    supermarché, mécanique*, médiocre*, médiocrité, méli-mélo, n'ai pas aimé, n'aime pas, n'apporte
    rien, n'emballe pas, n'en finit pas, n'en finit plus, naufrage, navrant*, ne convainc, ne décolle,
    ne fonctionne pas, ne laisse aucun, ne marche pas, ne mène nulle part, ne prend pas, nettement
    inférieur/inférieure, neutre, niais*, nulle part, nunuche, négligeable*, on oublie, on s'en passe,
    on s'en passe volontiers, on s'ennuie, on saute, on zappe, oubliable*, pachydermique*, paresse,
    paresseu*, pas aimé, pas convaincant*, pas de quoi, pas grand chose, pas grand-chose, pas mémorable,
    pas réussi*, pas terrible, pas à la hauteur, passable*, passe à côté, passe-partout, pastiche,
    pataud*, patauge, patine, pauvre*, peine à, peinent à, pensum, perd en, perd le fil, perd pied,
    pesant*, peu concluant*, peu convain*, peu d'intérêt, peu inspiré*, peu intéressant*, peu marquant*,
    peu mémorable*, peu original*, peu subtil*, pires, pitoyable*, piétine, plagi*, plus faible, point
    faible, pompeu*, poncif*, pot-pourri indigeste, poussi*, prémâché*, prévisible*, purge, pâle copie,
    pâteu*, pénible à, pénible*, pétarad*, quelconque*, rabâche, racoleur*, racoleuse*, radote, rasant*,
    ratage, rate, rate sa, rate sa cible, raté*, recycl*, redite*, redondant*, regarde sa montre,
    regarder ma montre, regardé ma montre, remplissage, ressass*, reste/laisse … froid/marbre,
    ~ridicule*, rien d'exceptionnel, rien d'original, rien de bien, rien de mémorable, rien de neuf,
    rien de nouveau, rien à retenir, rien à sauver, ringard*, risible*, ronronnant*, ronronne, répète,
    répétitif*, répétitive*, s'embourbe, s'en passer, s'en passerait, s'endort, s'enlise, s'ennuie,
    s'essouffle, s'essouffle vite, s'oublie, s'égare, s'éternise, s'étire, salmigondis, sans charme,
    sans cohérence, sans conviction, sans direction, sans fin, sans finesse, sans grand intérêt, sans
    grâce, sans génie, sans idée*, sans imagination, sans inspiration, sans intérêt, sans mélodie, sans
    nerf, sans nuance*, sans originalité, sans personnalité, sans plus, sans queue ni tête, sans relief,
    sans rythme, sans saveur, sans souffle, sans souvenir, sans subtilité, sans surprise, sans vie, sans
    âme, sans éclat, sans émotion, saute toujours, sauter, scolaire*, se perd, se répète, se traîne,
    simpliste*, sirupeu*, sommeil, sonne creux, sonne faux, sonne vide, soporifique*, strident*,
    stérile*, stéréotyp*, superflu*, supplice, synthétiseurs cheap, tape-à-l'œil, terne*, timide*,
    timoré*, tintamarre, tire en longueur, tiède*, tombe à plat, tonitruant*, tourne en rond, tourne à
    vide, traîne, traîne en longueur, trop appuyé*, trop bruyant*, trop daté/datée/datés, trop long,
    trop long*, trop sage*, trop sucré*, uniformément, usant*, vacarme, vacuité, vieilli, vieillot*,
    vite fatigué, vite oublié*, vite passé, zappe, zapper, à côté, à la hauteur de ses, à oublier, à
    zapper, échec, échoue, écorche les oreilles, énervant*, énerve, éprouvant*, épuisant*, étouffant*
"""
