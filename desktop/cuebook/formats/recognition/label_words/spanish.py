"""The words of Spanish labels."""

from cuebook.formats.recognition.label_words.kinds import Label

LABELS = {
    Label.TITLE: """
        título, título de la película, película, título del álbum, título original, título del
        disco, filme, obra, serie de televisión, asunto, hilo
    """,
    Label.COMPOSER: """
        compositor, compositora, compositores, música, música de, música original de, música
        original, música compuesta por, compuesta por, compuesto por, música compuesta y dirigida
        por, partitura de, banda sonora de, banda sonora compuesta por, bso de, partitura, partitura
        original de, música escrita por, una partitura de, una banda sonora de, una música de
    """,
    Label.REVIEWER: """
        autora, por, crítico, crítica, crítica de, crítica por, reseña de, reseña por, escrito por,
        escrita por, comentario de, comentario por, texto de, texto, redactado por, redactor,
        redactora, firma, analizado por, reseña, una crítica de, una reseña de, reseñado por,
        escuchado por, palabras de, artículo de, comentado por, sobre el autor, sobre la autora,
        acerca del autor,
        escribe, escribió, analiza, escuchó, escrito y escuchado por, un
        texto de, el texto de, la reseña de, la crítica de, la opinión de, opinión de, texto y
        fotos, texto y fotos de, reseña escrita por, crítica escrita por, análisis de, un artículo
        de
    """,
    Label.YEAR: """
        año, año de estreno, estreno, fecha de estreno, fecha de lanzamiento, lanzamiento, año de
        edición, año de lanzamiento, fecha de edición, editado, publicado, publicación, película de,
        película del año, estrenada en
    """,
    Label.COMPANY: """
        sello, sello discográfico, discográfica, editada por, editado por, compañía, casa
        discográfica, edita, publicado por, distribuidora
    """,
    Label.EDITION: """
        reedición, edición en cd, edición cd, edición del disco, disco, reedición en vinilo,
        reedición en cd, edición en vinilo, primera edición en cd, nueva edición, edición en disco,
        vinilo,
        esta edición, este disco, cd de, álbum de, disco de
    """,
    Label.LENGTH: """
        duración, duración total, tiempo total, minutaje, duración del disco, duración del álbum,
        minutaje total, tiempo
    """,
    Label.TRACK_COUNT: """
        número de pistas, número de cortes, número de temas, nº de temas, nº de cortes, nº de pistas,
        n de temas
    """,
    Label.RATING: """
        conclusión, puntaje, puntuación en estrellas,
        puntuación, nota, valoración, calificación, nota final, puntuación final, valoración final,
        calificación final, mi nota, nuestra valoración, valoración global, estrellas, veredicto,
        puntuación total, mi puntuación, nuestra nota
    """,
    Label.HIGHLIGHTS: """
        destacados, destacadas, destacado, cortes destacados, temas destacados, pistas destacadas, lo
        mejor, lo mejor del disco, mejores cortes, mejores temas, mejores pistas, los mejores temas,
        los mejores cortes, pistas recomendadas, temas recomendados, cortes recomendados,
        recomendados, temas favoritos, cortes favoritos, favoritos, mis favoritos, mis favoritas,
        imprescindibles, temas imprescindibles,
        canciones recomendadas, canciones destacadas, a destacar, momentos destacados, temas clave, para
        escuchar, lo más destacado, lo más destacable, lo más recomendable, lo más logrado, lo mejor de la
        banda sonora, lo mejor del álbum, lo mejor de la partitura, los mejores momentos, mejores momentos,
        no te pierdas, no perderse, cortes imprescindibles, pistas imprescindibles, joyas, las joyas,
        momentos cumbre, pistas favoritas, canciones favoritas, mejor corte, mejor tema, mejor pista
    """,
    Label.TRACKS: """
        tema a tema, corte a corte, pista a pista, tema por tema, corte por corte,
        lista de temas, lista de canciones, lista de cortes, lista de pistas, cortes, temas,
        canciones, pistas, listado de temas, listado de cortes, listado de canciones, listado de
        pistas, contenido, contenido del disco, relación de temas, temas del disco, los temas, títulos
    """,
    Label.COLLECTION: """
        serie, saga, franquicia, ciclo, de la serie, dentro de la serie, colección
    """,
    Label.CATEGORY: """
        categoría, categorías, sección, secciones, archivado en, publicado en, archivado bajo, etiquetas,
        etiqueta,
        tema
    """,
    Label.OTHER_LIST: """
        músicos, intérpretes, clasificación, comentarios, reparto, créditos, enlaces, fuentes,
        premios, discografía, otras críticas, otras reseñas, ranking, artículos relacionados, ficha
        artística
    """,
    Label.OTHER: """
        orquesta, director de orquesta, dirección, director, directora, dirigida por, dirigido por,
        formato, país, género, referencia, productor, producida por, producido por, orquestación,
        orquestaciones, orquestador, arreglos, grabación, grabada en, intérprete, interpretada por,
        precio, fecha, ingeniero, solista, solistas, guion,
        plataforma, plataformas, desarrollador, desarrolladora, moderador
    """,
}
