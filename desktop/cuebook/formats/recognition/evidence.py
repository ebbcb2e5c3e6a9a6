"""What speaks for a fact: how sure it is, and the reason in words that a listener can check."""

from dataclasses import dataclass

from cuebook.domain.review import Certainty


@dataclass(frozen=True, slots=True)
class Evidence:
    """How sure a fact is, and why."""

    certainty: Certainty
    reason: str


def sure(reason: str) -> Evidence:
    """What nobody would read otherwise: a label, a heading's form, an equal name on a list."""
    return Evidence(Certainty.SURE, reason)


def likely(reason: str) -> Evidence:
    """What reads so in nearly all pages."""
    return Evidence(Certainty.LIKELY, reason)


def guess(reason: str) -> Evidence:
    """What a listener should look at."""
    return Evidence(Certainty.GUESS, reason)


LABELLED = sure("after a label")
IN_THE_HEADING = sure("in the heading, beside the title")
IN_PROSE = likely("told in a sentence")
