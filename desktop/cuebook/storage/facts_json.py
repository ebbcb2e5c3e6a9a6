"""The facts of a review as JSON, as the ledger keeps them."""

import json
from dataclasses import asdict
from typing import Any

from cuebook.domain.review import (
    Certainty,
    CueRating,
    FactKind,
    FactSpan,
    Mention,
    PrintedRating,
    ReviewFacts,
    Sentiment,
    TrackEntry,
)
from cuebook.storage.writing import to_json


def facts_to_json(facts: ReviewFacts) -> str:
    """Write facts; what is absent is left out."""
    return to_json({key: value for key, value in asdict(facts).items() if value not in (None, ())})


def facts_from_json(text: str) -> ReviewFacts:
    """Read what ``facts_to_json`` wrote, by this version or an earlier one."""
    facts: dict[str, Any] = json.loads(text)
    made_of = {
        "rating_conflict": lambda entry: PrintedRating(**entry),
        "cue_ratings": lambda entry: CueRating(**entry),
        "tracks": lambda entry: TrackEntry(**entry),
        "mentions": lambda entry: Mention(**entry | {"sentiment": Sentiment(entry["sentiment"])}),
        "spans": _span,
    }
    for key, value in facts.items():
        if isinstance(value, list):
            facts[key] = tuple(map(made_of[key], value)) if key in made_of else tuple(value)
    if facts.get("rating"):
        facts["rating"] = PrintedRating(**facts["rating"])
    return ReviewFacts(**facts)


def _span(entry: dict[str, Any]) -> FactSpan:
    """A span; those of earlier versions do not say how sure they are."""
    kind, certainty = FactKind(entry["kind"]), Certainty(entry.get("certainty", Certainty.SURE))
    return FactSpan(**entry | {"kind": kind, "certainty": certainty})
