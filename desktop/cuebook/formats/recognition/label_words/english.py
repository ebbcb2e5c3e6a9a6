"""The words of English labels."""

from cuebook.formats.recognition.label_words.kinds import Label

LABELS = {
    Label.TITLE: """
        title, film, movie, film title, movie title, score title, soundtrack title, album title,
        show, game, game title, tv series, tv show, video game, name of the film, picture, subject,
        thread
    """,
    Label.COMPOSER: """
        composer, composers, composed by, music, music by, music composed by, original music by,
        original score by, score by, original score, score composed by, composed and conducted by,
        music composed and conducted by, music composed by and conducted by, composed and produced
        by, composed orchestrated and conducted by, written and composed by, composed conducted and
        produced by, composed orchestrated conducted and produced by, composed performed and
        produced by, music and lyrics by, original music composed by, music written by, m, mus,
        comp, scored by, music score by, original music composed and conducted by, composer and
        conductor, film composer
    """,
    Label.REVIEWER: """
        reviewed by, review by, reviewer, original review by, cd review by, album review by,
        soundtrack review by, score review by, film music review by, album reviewed by, written by,
        review written by, words by, author, text by, critic, by, editors review by, editorial
        review by, our review by, rev, words, review, filed by, article by, contributed by,
        submitted by, entry by, our critic, review author, review credits, text, article author,
        heard by, listened to by, about the author, about the reviewer, about the writer,
        page written by, page by, text and pictures, text and pictures by, text and photos, text and
        photos by, words and pictures, words and pictures by, words and photos, notes by, listening
        notes by, written up by, typed by, typed up by, host, hosted by, your host, reviewed and
        written by, guest review by, guest post by, column by,
        critique by, opinion by, from our critic
    """,
    Label.YEAR: """
        year, release date, released, release year, date of release, year of release, film year,
        film released, original release, film release, film from, cinema release, premiere,
        premiered
    """,
    Label.COMPANY: """
        label, record label, labels, record company, released by, distributed by, publisher, published
        by, released on, music label
    """,
    Label.COMPANY_AND_DATES: "labels and dates, label and date, label and release date",
    Label.EDITION: """
        reissue, reissued, cd release, album release, cd edition, album, disc, cd, vinyl reissue,
        vinyl release, cd reissue, lp reissue, first cd release, first release on cd, first vinyl
        release, repress, repressing, digital release, expanded edition, expanded release, re
        release, soundtrack release, new edition, score release,
        this edition, this release, this album, this cd, this reissue, cd from, album from, the
        album, the cd
    """,
    Label.LENGTH: """
        total time, tt, total length, total running time, running time, disc time, album length, album
        time, length, duration, total playtime, total playing time, playing time, playtime, time,
        total, total duration, album running time, album duration, runtime, total album time, total
        disc time
    """,
    Label.TRACK_COUNT: "number of tracks, track count, no of tracks, number of cues, total tracks",
    Label.RATING: """
        conclusion, bottom line, star rating, my mark,
        rating, our rating, my rating, album rating, overall rating, overall, overall score, final
        score, final rating, total score, score, grade, final grade, my grade, overall grade, stars,
        verdict, final verdict, marks, mark, album score, score rating, music rating, soundtrack
        rating, my score, reviewers rating, editors rating, rated,
        mine, rating of the album, my verdict, final
        mark
    """,
    Label.HIGHLIGHTS: """
        stand outs, tracks to sample, tracks to download, download, pick, cues of note,
        tracks of note, playlist picks, for your playlist, for the playlist, tracks to try,
        highlights, highlight, album highlights, highlights of the album, score highlights, cues to
        listen to, tracks to listen to, cues to hear, tracks to hear, listen to these, must listen,
        must hear, must hear tracks, recommended, recommended tracks, recommended cues, recommended
        listening, best tracks, best track, best cues, best cue, best of the album, top tracks, top
        cues, top track, key tracks, key cues, standout tracks, standout cues, standouts, choice cuts,
        choice tracks, choice cues, my favorites, my favourites, favorites, favourites, favorite
        tracks, favourite tracks, favorite track, favourite track, favorite cues, favourite cues, my
        favorite tracks, my favourite tracks, my favorite cues, my favourite cues, essential tracks,
        essential cues, notable tracks, notable cues, worth hearing, picks, track picks, our picks, my
        picks, tracks to check out, do not miss, dont miss, the highlights, highlights include, best
        moments, best bits, the best bits, standout moments, key moments, essential listening, essential
        cues, essentials, start with, start here, try these, worth a listen, worth your time, cream of the
        crop, most memorable tracks, most memorable cues, strongest tracks, strongest cues, pick of the album,
        pick of the disc, picks of the album, tracks worth hearing, cues worth hearing, the keepers, keepers
    """,
    Label.TRACKS: """
        the tracks are, the cues are, track by track, cue by cue, the tracks in order,
        track by track review, track guide, soundtrack listing,
        track list, tracklist, track listing, track listings, tracklisting, tracks,
        track titles, tracks included, the
        tracks, here is the track list, here is the track listing, heres the track list, heres the
        track listing, complete track list, full track list, complete track listing, full track
        listing, album tracks, songs, song list, contents, cues, cue list, cd track list, album track
        list, soundtrack list, the songs, track by track, list of tracks, track ratings
    """,
    Label.COLLECTION: """
        series, franchise, saga, film series, part of the series, part of our series, from the series,
        from our series, review series, part of series, collection, collections, column
    """,
    Label.CATEGORY: """
        filed under, posted in, category, categories, tags, tag, tagged, tagged as, tagged with, topics,
        topic, labels and tags, section, posted under
    """,
    Label.OTHER_LIST: """
        musicians, personnel, players, performers, band, orchestra, credits, crew, cast, top ten, top
        10, top five, top 5, ranking, charts, chart, chart positions, singles, awards, comments,
        responses, related, related posts, sources, notes, footnotes, links, more reviews, other
        reviews, other albums, discography, references, line up, instruments, recording credits, album
        credits, production credits, filmography, nominations, bibliography
    """,
    Label.OTHER: """
        arranger, arrangers, arranged by, orchestrator, orchestrators, orchestrated by, orchestrations
        by, orchestrations, conductor, conducted by, performed by, produced by, album produced by,
        producer, producers, soloist, soloists, engineer, recorded by, mixed by, mastered by,
        director, directed by, starring, catalog, catalogue, catalog number, cat no, catalog no,
        product no, catalogue number, id, format, genre, country, buy, listen, listen to, price,
        barcode, date, written on, liner notes by, studio, edited by, upc, availability, limited to,
        platform, platforms, developer, developers, developed by, moderator, moderators
    """,
}
