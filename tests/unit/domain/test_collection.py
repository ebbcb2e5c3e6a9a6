import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.collection import (
    CollectionKind,
    CollectionWord,
    MemberWord,
    NamedInReview,
    gather,
    id_by_name,
    kind_by_name,
)


def word(collection, name, kind=None, *, kept=True):
    return CollectionWord(collection, name, kind, kept)


def shown(words=(), members=(), named=()):
    return {one.name: sorted(one.scores) for one in gather(words, members, named)}


def test_the_last_word_on_a_score_holds():
    members = [MemberWord("c1", "s1", True), MemberWord("c1", "s2", True), MemberWord("c1", "s1", False)]
    assert shown([word("c1", "Harbour")], members) == {"Harbour": ["s2"]}


def test_the_last_name_holds_and_what_is_removed_is_gone():
    words = [
        word("c1", "Harbour"),
        word("c2", "Iron"),
        word("c1", "Harbours"),
        word("c2", "Iron", kept=False),
    ]
    assert shown(words) == {"Harbours": []}


def test_reviews_alone_make_a_collection_and_say_which_they_are():
    named = [NamedInReview("The Harbour Saga", "s1", "r1"), NamedInReview("the harbour saga", "s2", "r2")]
    (one,) = gather([], [], named)
    assert (one.name, one.in_ledger, one.id) == ("The Harbour Saga", False, id_by_name("The Harbour Saga"))
    assert [(member.score, member.by_hand, member.reviews) for member in one.members] == [
        ("s1", False, ("r1",)),
        ("s2", False, ("r2",)),
    ]


def test_the_listener_s_removal_wins_over_reviews():
    named = [NamedInReview("Saga", "s1", "r1"), NamedInReview("Saga", "s2", "r1")]
    saga = id_by_name("Saga")
    assert shown([word(saga, "Saga")], [MemberWord(saga, "s1", False)], named) == {"Saga": ["s2"]}
    assert shown([word(saga, "Saga", kept=False)], [], named) == {}


def test_a_review_leads_to_the_collection_of_that_name_made_by_hand():
    named = [NamedInReview("SAGA", "s2", "r1")]
    assert shown([word("c1", "Saga")], [MemberWord("c1", "s1", True)], named) == {"Saga": ["s1", "s2"]}


def test_a_renamed_collection_still_takes_in_what_reviews_call_by_its_former_name():
    named = [NamedInReview("Saga", "s1", "r1")]
    assert shown([word("c1", "Saga"), word("c1", "The long story")], [], named) == {"The long story": ["s1"]}
    saga = id_by_name("Saga")
    assert shown([word(saga, "The long story")], [], named) == {"The long story": ["s1"]}


def test_a_collection_made_anew_after_its_removal_takes_the_reviews_in_again():
    saga = id_by_name("Saga")
    words = [word(saga, "Saga", kept=False), word("c1", "Saga")]
    assert shown(words, [], [NamedInReview("Saga", "s1", "r1")]) == {"Saga": ["s1"]}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Soundtracks of 1985", CollectionKind.SERIES),
        ("Composer of the month", CollectionKind.SERIES),
        ("The lighthouse month", CollectionKind.SERIES),
        ("Komponist des Monats", CollectionKind.SERIES),
        ("The Harbour Saga", CollectionKind.FRANCHISE),
        ("Moss & Iron", CollectionKind.FRANCHISE),
    ],
)
def test_the_kind_is_guessed_from_the_name(name, kind):
    assert kind_by_name(name) is kind


def test_a_name_of_the_listener_s_own_is_no_franchise_unless_they_say_so():
    kinds = [one.kind for one in gather([word("c1", "Rain"), word("c2", "Best of 1985")], [], [])]
    assert kinds == [CollectionKind.SERIES, CollectionKind.HAND_MADE]


def test_the_listener_s_kind_stands_above_the_guess():
    (one,) = gather([word("c1", "Saga", CollectionKind.SERIES)], [], [])
    assert one.kind is CollectionKind.SERIES


NAMES = st.sampled_from(["Saga", "saga", "Iron", "Soundtracks of 1985"])
IDS = st.sampled_from(["c1", "c2", *(id_by_name(name) for name in ("Saga", "Iron"))])
SCORES = st.sampled_from(["s1", "s2", "s3"])


@given(
    st.lists(st.builds(word, IDS, NAMES, kept=st.booleans()), max_size=8),
    st.lists(st.builds(MemberWord, IDS, SCORES, st.booleans()), max_size=8),
    st.lists(st.builds(NamedInReview, NAMES, SCORES, st.just("r1")), max_size=8),
)
def test_whatever_was_said_the_last_word_holds_and_nothing_stands_twice(words, members, named):
    found = gather(words, members, named)
    assert len({one.id for one in found}) == len(found)
    last = {one.collection: one for one in words}
    belongs = {(one.collection, one.score): one.belongs for one in members}
    for one in found:
        assert one.id not in last or last[one.id].kept
        assert len(set(one.scores)) == len(one.scores)
        for member in one.members:
            assert belongs.get((one.id, member.score), True)
            assert member.by_hand or member.reviews
    for (collection, score), true in belongs.items():
        if true and collection in last and last[collection].kept:
            assert score in next(one for one in found if one.id == collection).scores
