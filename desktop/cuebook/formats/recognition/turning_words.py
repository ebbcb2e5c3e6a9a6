"""Words that turn praise and blame, or part a sentence, by language.

Phrases stand between commas.
"""

NEITHER = {
    "en": """
        a flat, a good deal, a good half, a good many, a good part, as good as, asleep in the, at
        the top, b flat, bad boys, bad guy, bad guys, best actor, best friend, best known, best man,
        best picture, best score, better known, box office success, c flat, cool down, cool jazz, d
        flat, does not disappoint, doesnt disappoint, drag race, e flat, fails to disappoint, fine
        arts, fine print, flat out, for good, fresh air, fun fact, g flat, good for nothing, good
        friday, good guy, good guys, good luck, good morning, good night, goodbye, grand piano,
        great deal of, hit the road, hit wonder, joy ride, just fine, love scene, love song, love
        theme, magic trick, never disappoint, never disappoints, never fails to, no doubt, no
        wonder, not just, not only, not to mention, nothing short of, one hit wonder,
        powerful man, pretty much, rich man, rich people, sleep tight, stock car, super hero,
        superhero, superheroes, sweet tooth, take off her, take off his, thin air, thin ice, too
        good, top 10, top ten, wastes no time, wasting no time, well known
    """,
    "de": """
        gut und böse, gute nacht, guten morgen, guten tag, schon gut, so gut wie
    """,
    "fr": """
        beau frère, beau père, belle mère, bon marché
    """,
    "es": """
        a lo mejor, buena parte, buenas noches, buenos días, mejor dicho
    """,
    "pl": """
        co najlepiej, dobranoc, dobry wieczór
    """,
}
"""Phrases that hold a word of praise or blame and say neither: *hit wonder*."""

NEGATIONS = {
    "en": """
        ain't, anything but, aren't, barely, can't, cannot, couldn't, didn't, doesn't, don't,
        hadn't, hardly, hasn't, haven't, isn't, lacking, lacks, neither, never, no, nor, not,
        nothing, scarcely, shouldn't, wasn't, weren't, without, won't, wouldn't
    """,
    "de": """
        kaum, kein, keine, keinen, keiner, keines, nicht, nie, niemals, ohne, weder, wenig
    """,
    "fr": """
        aucun, aucune, guère, jamais, n, ne, ni, pas, peu, sans
    """,
    "es": """
        apenas, jamás, ni, no, nunca, poco, sin, tampoco
    """,
    "it": """
        mai, non, né, poco, senza
    """,
    "pl": """
        ani, bez, mało, nie, nigdy
    """,
}
"""What turns praise into blame, and blame into nothing clear."""

DOUBTS = {
    "en": """
        could have been, if only, less, might have been, should have been, supposed to be, would be,
        would have been
    """,
    "de": """
        hätte, weniger, wäre
    """,
    "fr": """
        aurait, moins
    """,
    "es": """
        habría, menos, sería
    """,
    "it": """
        meno
    """,
    "pl": """
        mniej, mógłby
    """,
}
"""What leaves praise behind it unclear."""

CONTRASTS = {
    "en": "but, while, whereas, although, yet, except, unfortunately, sadly",
    "de": "aber, während, obwohl, doch, sondern, einzig",
    "fr": "mais, tandis, alors que, pourtant, cependant, quoique, malheureusement",
    "es": "pero, mientras, aunque, sin embargo, en cambio, excepto, salvo",
    "it": "ma, mentre, però, sebbene",
    "pl": "ale, natomiast, lecz, choć",
}
"""What begins a part of a sentence that speaks of something else."""

POINTING_BACK = {
    "en": """
        both, it, its, that, the cue, the number, the piece, the song, the theme, the track, the
        tune, them, these, they, this, those
    """,
    "de": """
        beide, beides, das, das lied, das stück, das thema, der titel, dies, diese, dieser, dieses,
        es
    """,
    "fr": """
        c'est, ce, cela, ces, cette, elle, elles, il, ils, la piste, le morceau, le thème, tous
        deux, ça
    """,
    "es": """
        ambas, ambos, el corte, el tema, esa, ese, esta, este, esto, la canción, la pieza
    """,
    "it": """
        entrambi, il brano, il tema, questa, questo
    """,
    "pl": """
        oba, oboje, ta, te, temat, ten, to, utwór
    """,
}
"""What a sentence begins with that goes on about the cue the one before it named."""
