"""The specimens of pages, with invented films, in the layouts found on the web."""

import json

import pytest

from cuebook.domain.errors import ReviewRefusedError
from cuebook.domain.names import fold
from cuebook.formats.reviews.plain_text import PlainTextReview

LEAST_RIGHT = 0.95
MOST_INVENTED = 3


@pytest.fixture
def specimens(shared):
    folder = shared / "samples" / "reviews"
    index = json.loads((folder / "index.json").read_text("utf-8"))
    return [
        (folder / one["file"], one["reviews"]) for one in index["specimens"] if one["file"].endswith(".txt")
    ]


def wanted(review):
    hidden = {entry.split(":")[0] for entry in review["not_in_text"]}
    scalars = ("title", "year", "album_year", "reviewer", "minutes_of_excellence", "album_minutes", "label")
    facts = {(name, None): review[name] for name in scalars if name not in hidden}
    facts |= {("composer", fold(name)): True for name in review["composers"]}
    facts |= {("listed", fold(name)): True for name in review["listed_cues"] + review["highlights"]}
    facts |= {("track", fold(track["title"])): track["number"] for track in review["tracks"]}
    return facts | {("mention", fold(mention["cue"])): True for mention in review["mentions"]}


def found(facts):
    scalars = ("title", "year", "album_year", "reviewer", "minutes_of_excellence", "album_minutes", "label")
    read = {(name, None): getattr(facts, name) for name in scalars}
    read |= {("composer", fold(name)): True for name in facts.composers}
    read |= {("listed", fold(name)): True for name in facts.listed_cues + facts.highlights}
    read |= {("track", fold(track.title)): track.number for track in facts.tracks}
    return read | {("mention", fold(mention.cue)): True for mention in facts.mentions}


def same(one, other):
    return fold(str(one)) == fold(str(other)) or (one == other)


def test_nearly_every_fact_of_the_specimens_is_recognised_and_nearly_none_invented(specimens):
    right, missed, invented = [], [], []
    for path, reviews in specimens:
        try:
            read = found(PlainTextReview().read(path.read_bytes()).facts)
        except ReviewRefusedError:
            assert len(reviews) > 1, f"{path.name} holds one review"
            continue
        (review,) = reviews
        facts = wanted(review)
        expected = {key: value for key, value in facts.items() if value is not None}
        for key, value in expected.items():
            (right if same(read.get(key), value) else missed).append((path.name, key))
        banned = {fold(name) for name in review["not_cues"]}
        invented += [
            (path.name, key)
            for key, value in read.items()
            if value is not None
            and (
                (key[0] == "mention" and key[1] in banned)
                or (key[1] is None and key in facts and facts[key] is None)
            )
            and ("mention", key[1]) not in expected
        ]
    assert len(right) / (len(right) + len(missed)) >= LEAST_RIGHT, missed
    assert len(invented) <= MOST_INVENTED, invented
