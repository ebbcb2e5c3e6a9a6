"""The search language in examples, for whoever asks."""

SEARCH_HELP = (
    ("night harb", "words that begin so, in any order, in any name of the cue"),
    ('"night swim"', "these words next to each other"),
    ("composer:varga", "a name in one field: title album score composer artist performer work path"),
    ('composer:""', "no composer is known; so with every name, year:none, rating:none"),
    ("harbour -kind:song", "not what follows the minus sign; NOT says the same"),
    ("(conti OR shore) march", "either, grouped by brackets; AND goes without saying"),
    ("year:1976..1990", "a range; also ..1990, 1976.., <1980, >=1980. So with number, disc"),
    ("rating:>=80", "points from 20 to 100, or stars: rating:4*, rating:>=3.5*"),
    ("plays:0", "how often; also listens: and revisits:>3"),
    ("length:>3:30", "a length; also 4m, 90s..2m"),
    (
        "heard:<2025-01-01",
        "last heard before that day; also 2025, 2025-03, today, never. So with added, rated",
    ),
    ("heard:<30d", "within the last 30 days, and >30d longer ago; d w m y"),
    ("rated:no", "without a rating; heard:no, rated:yes"),
    ("kind:song,source", "score, song, source, alternate, suite or unknown"),
    ("missing:yes", "yes or no; also offline: reviewed: paired: (on several editions)"),
    ("format:flac", "by what the file is: flac mp3 ogg opus m4a wav wavpack dsf …"),
    ("path:soundtracks", "words of the file's path"),
)
"""An example and what it finds, for every part of the language."""
