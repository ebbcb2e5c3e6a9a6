"""Words by which the parts of a page that are no review give themselves away; a number reads as 0."""

from cuebook.formats.recognition.phrases import phrases

LINES = phrases(
    """
    type to search, search for, search this site, main menu, skip to content, skip to main content, read
    more, continue reading, print version, share this, share on facebook, share on twitter, tweet, pin it,
    facebook, twitter, pinterest, whatsapp, reddit, tumblr, linkedin, like this, like loading, wird geladen,
    gefällt mir wird geladen, j aime chargement, me gusta cargando, lubię wczytywanie, advertisement,
    advertisements, follow us, sign in, log in, log out, login, privacy policy, cookie policy, accept
    cookies, back to top, buy now, click here, newsletter, startseite, impressum, nach oben, werbung,
    weiterlesen, rechercher, publicité, lire la suite, publicidad, leer más, strona główna, udostępnij,
    zaloguj się, reklama, czytaj dalej, zum inhalt springen, direkt zum inhalt, zum inhalt, aller au contenu,
    passer au contenu, saltar al contenido, ir al contenido, przejdź do treści, vai al contenuto, tippen
    zum suchen, suchbegriff eingeben, tapez pour rechercher, escribe para buscar, wpisz aby wyszukać,
    scrivi per cercare, polub nas, lubię to, gefällt mir, j aime, me gusta, compartir, tuitear, mi piace,
    condividi, メニュー, 検索, シェア
    """
)
"""Lines of nothing else."""
IN_MENUS = phrases(
    """
    search, menu, navigation, home, back, next, previous, more, print, email, e mail, share, like,
    loading, sponsored, subscribe, follow, register, about, about us, contact, accept, close, top, listen,
    buy, order, blog, news, reviews, suche, suchen, menü, teilen, drucken, anmelden, zurück, kontakt,
    recherche, accueil, partager, imprimer, connexion, buscar, inicio, compartir, imprimir, contacto,
    szukaj, drukuj, archive, archives, forum, forums, podcast, podcasts, rss, interviews, features, links,
    faq, composers, news feed, newsletter, kritiken, rezensionen, komponisten, gästebuch, critiques,
    chroniques, entretiens, compositeurs, dossiers, críticas, reseñas, entrevistas, compositores, artículos,
    noticias, recenzje, wywiady, kompozytorzy, kontakt, o nas, aktualności, top 100, guestbook, site map,
    sitemap, trades, wants list, log in, random score, random review, a z, über mich, über uns, blogroll,
    gäste, portada, estrenos, bandas sonoras, foro, volver, lista de críticas, libro de visitas, quiénes
    somos, à propos, actualités, livre d or, retour, główna, o mnie, nowości, księga gości, powrót, start,
    recensioni, interviste, chi siamo, notizie, indice
    """
)
"""Lines that are noise in a menu, and that may name a cue elsewhere."""
SECTIONS = phrases(
    """
    sport, sports, politics, culture, arts, letters, puzzles, local, weather, jobs, travel, opinion,
    business, world, television, tv, film, films, movies, games, music, books, vinyl, cds, soundtracks,
    scores, shop, store, cart, politik, wirtschaft, lokales, kultur, feuilleton, panorama, wetter, abo, e
    paper, epaper, filme, serien, spiele, musik, bücher, platten, foren, mitglieder, hilfe, politique,
    économie, société, météo, abonnez vous, abonnement, cinéma, séries, jeux, musique, livres, disques,
    boutique, política, deportes, cultura, economía, sociedad, suscríbete, cine, series, juegos, música,
    libros, discos, tienda, opinión, polityka, gospodarka, kraj, świat, kultura, prenumerata, filmy,
    seriale, gry, muzyka, książki, płyty, newsy, ranking, rankingi, sklep, recenzenci, cronaca, politica,
    spettacoli, abbonamenti, copertina, rubriche, cinema, musica, libri, negozio, members, help,
    calendar, charts, videos, photos, galleries, gallery, classifieds, cartoons, horoscopes, horoskop,
    obituaries
    """
)
"""What stands in rows of a site's places, but may be a title on a line of its own."""
BEGINNINGS = phrases(
    """
    antwort von, reply from, réponse de, respuesta de, odpowiedź od, risposta di,
    latest reviews, recent reviews, new reviews, neueste kritiken, aktuelle kritiken, neue kritiken,
    dernières critiques, últimas críticas, últimas reseñas, ostatnie recenzje, najnowsze recenzje,
    share this, share on, click here, click to, posted on, posted in, posted by, filed under, tagged,
    tags, categories, previous post, previous article, previous review, next post, next article, next
    review, copyright, all rights reserved, this entry was, permalink, liked by, 0 likes, 0 like, 0 views,
    0 shares, traffic rank, rate this, follow me, follow us, sign up, view all, teilen auf, veröffentlicht
    am, veröffentlicht in, partager sur, publié le, publié dans, compartir en, publicado el, publicado en,
    opublikowano, 0 polubień, 0 me gusta, tuitear 0, gefällt 0, 0 j aime, teilen mit, nächster beitrag,
    vorheriger beitrag, article suivant, article précédent, calendrier des, continue reading, keep
    reading, read next, read also, also read, further reading, read more about, read more reviews,
    weiterlesen, lesen sie auch, lies auch, lesen sie mehr, mehr lesen, lire aussi, lisez aussi, à lire
    ensuite, lire également, continuer la lecture, lea también, lee también, leer también, sigue leyendo,
    seguir leyendo, czytaj dalej, czytaj też, czytaj także, czytaj również, przeczytaj też, przeczytaj
    także, leggi anche, continua a leggere
    """
)
"""What lines of noise begin with."""
LINES_OF_THE_REST = phrases(
    """
    comment, comments, response, responses, replies, customer reviews, user comments, user reviews,
    kommentare, commentaires, comentarios, komentarze, réactions, vos réactions, vos avis, avis des
    lecteurs, opinie czytelników, opiniones de los lectores, vuestros comentarios, leserkommentare,
    lesermeinungen, reader reviews, reader comments, readers comments, コメント, 関連記事, most read, most
    popular, most viewed, most commented, trending, trending now, popular posts, popular now,
    meistgelesen, am meisten gelesen, beliebte beiträge, les plus lus, articles populaires, lo más leído,
    lo más visto, entradas populares, najczęściej czytane, najpopularniejsze, i più letti, più letti,
    lesen sie auch, mehr zum thema, lire aussi, lea también, lee también, czytaj także, czytaj też, leggi
    anche, read also, also in this issue, elsewhere in this issue, in this issue, elsewhere on this site,
    see also, siehe auch, voir aussi, véase también, ver también, zobacz też, vedi anche, popular
    articles, popular reviews, top stories, more stories, more news, more reviews, editors picks,
    customers also bought, people also bought, customers who bought this also bought, you may also want,
    also read, read next, keep reading, lies auch, auch interessant, meistgelesene artikel, beliebteste
    artikel, meistgelesene beiträge, weitere artikel, weitere kritiken, weitere rezensionen, kunden
    kauften auch, lisez aussi, sur le même sujet, articles les plus lus, les plus populaires, autres
    critiques, los más leídos, más leídas, noticias relacionadas, más noticias, más críticas, más
    reseñas, czytaj również, przeczytaj także, popularne wpisy, popularne artykuły, inne recenzje, więcej
    recenzji, articoli correlati, articoli popolari, potrebbe interessarti
    """
)
"""Lines of nothing else, from which on a page is comments, forms and other pages."""
BEGINNINGS_OF_THE_REST = phrases(
    """
    comments 0, responses 0, replies 0, reactions 0, kommentare 0, antworten 0, commentaires 0, réponses
    0, réactions 0, comentarios 0, respuestas 0, komentarze 0, odpowiedzi 0, commenti 0, risposte 0, you
    might like, you might also like, you may like, you may also like, you might enjoy, you might also
    enjoy, you may also enjoy, you might be interested, you may also be interested, related post, related
    posts, related articles, related reviews, related content, more like this, leave a comment, leave a
    reply, post a comment, add a comment, add your comment, write a comment, join the discussion, join
    the conversation, 0 response, 0 responses, 0 comment, 0 comments, 0 replies, 0 reply, 0 thought on, 0
    thoughts on, 0 réaction, 0 réactions, also reviewed, one response, one comment, one reply, one
    thought on, two responses, two comments, two thoughts on, no comments, no responses, your email
    address, required fields, fill in your, you are commenting, this site uses, no customer has, be the
    first to, kommentar schreiben, schreibe einen kommentar, hinterlasse einen kommentar, hinterlasse
    eine antwort, 0 kommentar, 0 kommentare, 0 gedanken zu, ein gedanke zu, 0 réflexions sur, une
    réflexion sur, 0 réponses à, 0 pensamientos en, un pensamiento en, 0 respuestas a, un comentario en,
    avis clients, avis des clients, kundenmeinungen, kundenrezensionen, kundenbewertungen, opiniones de
    clientes, opiniones de los clientes, opinie klientów, opinie kupujących, recensioni dei clienti,
    recensioni clienti, customer reviews 0, user reviews 0, 0 przemyśleń na temat, 0 przemyślenia na
    temat, 0 odpowiedzi do, das könnte dir, das könnte sie, ähnliche beiträge, verwandte beiträge, deine
    e mail adresse, laisser un commentaire, laissez un commentaire, 0 commentaire, 0 commentaires, vous
    aimerez aussi, à lire aussi, articles similaires, articles liés, votre adresse, deja un comentario,
    deja una respuesta, dejar un comentario, 0 comentario, 0 comentarios, también te puede, también
    puede, te puede gustar, entradas relacionadas, artículos relacionados, tu dirección de correo, dodaj
    komentarz, zostaw komentarz, 0 komentarz, 0 komentarze, 0 komentarzy, zobacz także, może ci się
    spodobać, może cię zainteresować, podobne wpisy, podobne artykuły, twój adres, コメント 0
    """
)
"""What lines begin with from which on it is."""
