from hypothesis import given
from hypothesis import strategies as st

from builders import a_cue
from cuebook.domain.pairing import BY_HAND, BY_RECORDING, BY_SOUND, Pairing, pair_groups, questions

CUES = st.sampled_from("abcdef")
PAIRS = st.tuples(CUES, CUES).filter(lambda pair: pair[0] != pair[1])
REASONS = st.lists(
    st.builds(
        lambda pair, why: Pairing(*sorted(pair), why),
        PAIRS,
        st.sampled_from([BY_HAND, BY_SOUND, BY_RECORDING]),
    ),
    max_size=10,
)


def groups(found):
    together = {}
    for cue, (pair, _) in found.items():
        together.setdefault(pair, set()).add(cue)
    return together


@given(REASONS, st.lists(PAIRS, max_size=4), st.randoms())
def test_pairs_depend_on_the_reasons_and_not_on_their_order(reasons, apart, random):
    mixed = list(reasons)
    random.shuffle(mixed)
    assert pair_groups(mixed, apart) == pair_groups(reasons, apart)


@given(REASONS, st.lists(PAIRS, max_size=4))
def test_what_was_told_apart_never_comes_together(reasons, apart):
    found = pair_groups(reasons, apart)
    for one, other in apart:
        assert one not in found or other not in found or found[one][0] != found[other][0]


@given(REASONS, st.lists(PAIRS, max_size=4))
def test_a_pair_is_named_after_its_smallest_cue_and_is_never_of_one(reasons, apart):
    for pair, cues in groups(pair_groups(reasons, apart)).items():
        assert pair == min(cues)
        assert len(cues) > 1


@given(REASONS)
def test_where_nothing_is_told_apart_every_reason_holds(reasons):
    found = pair_groups(reasons, [])
    assert all(found[reason.one][0] == found[reason.other][0] for reason in reasons)


def test_the_listener_s_word_goes_before_the_sound():
    found = pair_groups([Pairing("a", "b", BY_SOUND), Pairing("b", "c", BY_HAND)], [("a", "c")])
    assert groups(found) == {"b": {"b", "c"}}


def asked(one, other, **more):
    return questions({"x": [one], "y": [other]}, more.get("pair_of", {}), more.get("apart", []))


def test_version_words_accents_and_two_seconds_do_not_hide_a_cue():
    one = a_cue(id="1", title="Nachtfahrt", duration_ms=60_000)
    assert asked(one, a_cue(id="2", title="2M4 NACHTFAHRT (Film Version)", duration_ms=61_900))


def test_nothing_is_asked_of_other_lengths_other_titles_or_what_is_known():
    one = a_cue(id="1", title="Weir", duration_ms=60_000)
    same = a_cue(id="2", title="Weir", duration_ms=60_000)
    assert asked(one, same)
    assert not asked(one, a_cue(id="2", title="Weir", duration_ms=63_000))
    assert not asked(one, a_cue(id="2", title="Weir", duration_ms=None))
    assert not asked(one, a_cue(id="2", title="Weir II", duration_ms=60_000))
    assert not asked(one, same, pair_of={"1": "1", "2": "1"})
    assert not asked(one, same, apart=[frozenset("12")])
