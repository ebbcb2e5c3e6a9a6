"""The language a review is written in, by its small words."""

import re
from collections import Counter

_SMALL_WORDS = {
    "en": """
        the, and, of, is, it, this, that, with, but, you, was, for, are, not, its, from, have,
        which, one, to, a, my, so, than
    """,
    "de": """
        der, die, das, und, ist, nicht, ein, eine, einen, mit, von, zu, den, dem, des, im, auch,
        noch, sich, auf, hat, wie, wird, aber
    """,
    "fr": """
        le, la, les, des, et, est, un, une, du, de, que, qui, dans, pour, pas, sur, plus, avec, ce,
        cette, il, on, ne, au, aussi, mais
    """,
    "es": """
        el, la, los, las, y, es, un, una, de, que, del, en, por, con, para, no, se, lo, su, más,
        como, pero, al, muy
    """,
    "it": """
        il, la, gli, della, e, è, un, una, che, di, del, per, non, con, sono, nel, più, ma, anche,
        questo, alla, dei
    """,
    "pl": """
        i, w, na, z, się, nie, jest, to, że, do, jak, o, a, ale, za, po, co, tak, już, tylko, jego,
        która
    """,
    "nl": """
        het, een, en, van, is, dat, niet, op, te, zijn, met, voor, maar, ook, aan, er, als, door,
        bij, naar
    """,
    "pt": """
        o, a, os, e, é, uma, que, de, do, da, em, um, para, não, com, mais, por, como, mas, dos, ao,
        muito
    """,
}
_LETTERS = {"de": "ßäü", "es": "ñ¿¡", "fr": "çœêè", "pl": "łżśęąń", "pt": "ãõ"}
_WORD = re.compile(r"[^\W\d_]+")
_KANA = re.compile(r"[\u3040-\u30ff]")
_SAMPLE = 20_000
_LEAST_VOTES = 4
_LEAST_KANA = 10


def detect_language(prose: str) -> str | None:
    """Give the ISO 639-1 code of a text's language; None where it is too short to tell."""
    sample = prose[:_SAMPLE]
    if len(_KANA.findall(sample)) >= _LEAST_KANA:
        return "ja"
    words, letters = Counter(_WORD.findall(sample.lower())), Counter(sample.lower())
    votes: Counter[str] = Counter()
    for language, table in _SMALL_WORDS.items():
        votes[language] = sum(words[word.strip()] for word in table.split(","))
        votes[language] += sum(letters[letter] for letter in _LETTERS.get(language, ""))
    (first, most), (_, second) = votes.most_common(2)
    return first if most >= _LEAST_VOTES and most > second else None
