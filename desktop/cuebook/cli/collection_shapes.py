"""Collections in the stable JSON of the command line."""

from cuebook.cli.json_shapes import Json, figures_json
from cuebook.domain.collection import Collection
from cuebook.services.collecting import CollectionFigures, MemberFigures


def collection_json(one: Collection) -> Json:
    """One collection of ``collections``."""
    return {"id": one.id, "name": one.name, "kind": one.kind, "scores": len(one.members)}


def collection_figures_json(found: CollectionFigures) -> Json:
    """The collection of ``collection show``, its scores in order."""
    return {
        **collection_json(found.collection),
        "scores": [_member_json(one) for one in found.scores],
        "figures": figures_json(found.figures),
        "listens": found.listens,
        "revisits": found.revisits,
    }


def _member_json(one: MemberFigures) -> Json:
    return {
        "id": one.score.id,
        "title": one.score.title,
        "composers": list(one.score.composers),
        "year": one.score.year,
        "by_hand": one.member.by_hand,
        "reviews": list(one.member.reviews),
        "figures": figures_json(one.figures),
        "listens": one.listens,
        "revisits": one.revisits,
    }
