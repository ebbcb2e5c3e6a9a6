"""The words of French labels."""

from cuebook.formats.recognition.label_words.kinds import Label

LABELS = {
    Label.TITLE: """
        titre, titre du film, titre de l album, titre français, titre original, série télévisée, nom
        du film, œuvre, objet
    """,
    Label.COMPOSER: """
        compositeur, compositrice, compositeurs, musique, musique de, musique originale de, musique
        composée par, composé par, composée par, musique originale, partition de, musique composée
        et dirigée par, bande originale de, musique signée, bande originale composée par, bande
        originale signée, b o de, partition, partition signée, une musique de, musique écrite par,
        une bande originale de
    """,
    Label.REVIEWER: """
        auteur, autrice, auteure, par, critique de, critique par, chronique de, chronique par,
        rédigé par, rédacteur, rédactrice, texte, texte de, article de, écrit par, avis de, un
        article de, chroniqueur, critique, chronique, une critique de, une chronique de, critique
        signée, chronique signée, une critique signée, signé, mots de, critique rédigée par, écouté
        par, à propos de l auteur, à propos de l autrice,
        l avis de, l opinion de, un avis de, un texte de, le texte de, un billet de, billet de, l
        article de, la chronique de, la critique de, texte et photos, texte et photos de,
        chroniqué par, critiqué par, posté par, écoute de, écouté et chroniqué par, note
        de lecture de, présenté par
    """,
    Label.YEAR: """
        année, année de sortie, sortie, date de sortie, sorti en, sortie en, parution, date de
        parution, année du film, sortie du film, film de, film sorti en, sortie en salles, sortie
        cinéma
    """,
    Label.COMPANY: """
        éditeur, maison de disques, label discographique, édité par, distribué par, distributeur,
        édition
    """,
    Label.EDITION: """
        réédition, réédité, édition cd, sortie cd, sortie de l album, disque, ressortie, réédition
        vinyle, réédition cd, édition vinyle, première édition cd, repressage, nouvelle édition,
        sortie du disque, vinyle,
        cette édition, ce disque, cd de, album de, disque de
    """,
    Label.LENGTH: """
        durée, durée totale, minutage, durée du disque, durée de l album, temps total, minutage total
    """,
    Label.TRACK_COUNT: "nombre de pistes, nombre de titres, nombre de plages, nombre de morceaux",
    Label.RATING: """
        bilan, note sur 5, note sur 10, note sur 20,
        note, note finale, note globale, ma note, notre note, notation, notre avis, verdict,
        évaluation, appréciation, étoiles, note de la rédaction
    """,
    Label.HIGHLIGHTS: """
        temps forts, temps fort, morceaux choisis, meilleurs morceaux, meilleurs titres, meilleures
        pistes, les meilleurs morceaux, les meilleurs titres, morceaux préférés, titres préférés,
        pistes préférées, plages préférées, mes préférés,
        à écouter, à écouter en priorité, à retenir, titres à retenir, morceaux à retenir,
        points forts, coups de cœur, incontournables, les incontournables, sélection, titres
        recommandés, pistes recommandées, titres conseillés, morceaux conseillés, pistes conseillées,
        plages conseillées, morceaux recommandés, plages recommandées, nos préférés,
        les temps forts, à ne pas manquer, à écouter absolument, à ne pas rater, morceaux phares, titres
        phares, pistes phares, meilleurs moments, les meilleurs moments, les meilleures pistes, meilleures
        plages, les perles, pépites, les pépites, à savourer, moments forts, les moments forts, pistes à
        retenir, plages à retenir, l essentiel, sommets
    """,
    Label.TRACKS: """
        piste par piste, titre par titre, morceau par morceau, plage par plage,
        liste des titres, titres, liste des morceaux, liste des pistes, pistes, plages, morceaux, les
        titres, les morceaux, contenu, liste des plages, programme du disque, track listing du cd, les
        pistes
    """,
    Label.COLLECTION: """
        série, saga, franchise, cycle, de la série, dans la série, notre série, collection
    """,
    Label.CATEGORY: """
        catégorie, catégories, rubrique, rubriques, classé dans, publié dans, mots clés, étiquettes,
        thème, thèmes, dossier,
        sujet, discussion
    """,
    Label.OTHER_LIST: """
        musiciens, interprètes, classement, commentaires, distribution, crédits, sources, liens,
        articles liés, discographie, récompenses, palmarès, autres critiques
    """,
    Label.OTHER: """
        orchestre, chef d orchestre, réalisateur, réalisatrice, réalisation, référence, direction,
        dirigé par, orchestration, orchestrations, producteur, produit par, genre, pays, format, prix,
        enregistré à, enregistré par, interprété par, interprétation, avec, arrangements, date,
        plateforme, plateformes, développeur, studio de développement, modérateur
    """,
}
