"""Searches as they might be typed, drawn by chance: as hypothesis would draw them, many times as fast."""

NAMES = ("Smuggler's", "ødegård", "ODEGARD", "strasse", "神隠", "神隠し", "千", "譲", "aether", "한국", "&")
NUMBERS = ("0", "1", "2", "3", "12", "20", "80", "1976", "1988", "1990", "4*", "3:30", "4m", "1h")
DATES = ("2023", "2023-11", "2023-11-14", "2023-12-01", "today", "30d", "2y")
KINDS = ("song", "s", "su,alternate", "score", "=source")
FORMATS = ("flac", "ogg", "mp3,opus", "w")
EITHER = ("yes", "no", "n")
NEITHER = ("none", "never", "any", '""')
FIELDS = {
    "name": ("title", "album", "score", "composer", "artist", "performer", "work", "path"),
    "number": ("year", "rating", "plays", "listens", "revisits", "number", "disc", "length"),
    "date": ("heard", "added", "rated"),
    "kind": ("kind",),
    "format": ("format",),
    "trait": ("missing", "offline", "reviewed", "paired"),
}
COMPARISONS = ("", "<", "<=", ">", ">=", "=")
JOINTS = (" ", " AND ", " OR ")
FRAMES = ("-{}", "NOT {}", "({})")
JUNK = 'ab":()-<>=.*? ANDORTyear12神'
MOST_LETTERS, MOST_WORDS = 40, 3
_DEEPEST = 4


class RandomSearches:
    """Draws searches for words of some names; ``chance`` is a ``random.Random``."""

    def __init__(self, chance, words):
        self._chance = chance
        self._words = words
        self._values = {
            "name": self._some_words,
            "number": lambda: self._bounds(NUMBERS),
            "date": lambda: self._bounds(DATES),
            "kind": lambda: chance.choice(KINDS),
            "format": lambda: chance.choice(FORMATS),
            "trait": lambda: chance.choice(EITHER),
        }

    def draw(self):
        """Give a text, one in ten of them only letters and signs."""
        if self._chance.random() < 0.1:
            return "".join(self._chance.choices(JUNK, k=self._chance.randrange(MOST_LETTERS)))
        return self._part(_DEEPEST)

    def _part(self, depth):
        kind = self._chance.random() if depth else 0
        if kind < 0.4:
            return self._one_of(self._some_words, self._fielded)
        if kind < 0.6:
            return self._chance.choice(FRAMES).format(self._part(depth - 1))
        return self._part(depth - 1) + self._chance.choice(JOINTS) + self._part(depth - 1)

    def _fielded(self):
        """Give a field with its value; one in twenty has that of another."""
        kind = other = self._chance.choice(tuple(FIELDS))
        if self._chance.random() < 0.05:
            other = self._chance.choice(tuple(FIELDS))
        return f"{self._chance.choice(FIELDS[kind])}:{self._values[other]()}"

    def _bounds(self, values):
        return self._one_of(
            lambda: self._chance.choice(COMPARISONS) + self._chance.choice(values),
            lambda: "..".join(self._chance.choices((*values, ""), k=2)),
            lambda: self._chance.choice(NEITHER),
        )

    def _some_words(self):
        some = [self._word() for _ in range(self._chance.randint(1, MOST_WORDS))]
        return self._one_of(
            lambda: some[0], lambda: self._chance.choice(NAMES), lambda: f'"{" ".join(some)}"'
        )

    def _word(self):
        whole = self._chance.choice(self._words)
        return whole[: self._chance.randint(1, len(whole))]

    def _one_of(self, *kinds):
        return self._chance.choice(kinds)()
