import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.grouping import AlbumIdentity, album_place, group_scores, split_edition


@pytest.mark.parametrize(
    ("album", "film", "edition"),
    [
        ("Harrow Weir (Original Motion Picture Score)", "Harrow Weir", "Original Motion Picture Score"),
        ("Harrow Weir OST", "Harrow Weir", "OST"),
        ("Harrow Weir - Original Soundtrack", "Harrow Weir", "Original Soundtrack"),
        ("Harrow Weir [Complete Edition]", "Harrow Weir", "Complete Edition"),
        (
            "Harrow Weir (Music from the Motion Picture) [2007 Remaster]",
            "Harrow Weir",
            "Music from the Motion Picture, 2007 Remaster",
        ),
        ("Harrow Weir: 25th Anniversary Edition", "Harrow Weir", "25th Anniversary Edition"),
        ("Harrow Weir", "Harrow Weir", None),
        ("Soundtrack", "Soundtrack", None),
        ("Harrow Weir II", "Harrow Weir II", None),
    ],
)
def test_version_words_belong_to_the_edition(album, film, edition):
    assert split_edition(album) == (film, edition)


@given(st.text(max_size=60))
def test_a_title_is_never_emptied(album):
    film, _ = split_edition(album)
    assert film or not album.strip()


def test_discs_in_folders_are_one_album():
    one = album_place("Weir", "", ["music", "Weir", "CD1"], compilation=False)
    two = album_place("Weir", "", ["music", "Weir", "CD2"], compilation=False)
    assert one.key == two.key


def test_the_same_album_in_two_folders_is_one_where_its_artist_is_known():
    one = album_place("Weir", "Ida Quell", ["a"], compilation=False)
    assert one.key == album_place("weir", "IDA QUELL", ["b"], compilation=False).key


def test_files_without_an_album_are_their_folder():
    place = album_place("", "", ["music", "loose things"], compilation=False)
    assert place.title == "loose things"


def an_album(name, title, *makers):
    return AlbumIdentity(name, title, frozenset(makers))


def test_editions_of_one_film_are_one_score():
    groups = group_scores([an_album("a", "Weir", "quell"), an_album("b", "weir", "quell", "other")])
    assert groups == [["a", "b"]]


def test_remakes_with_other_composers_are_other_scores():
    groups = group_scores([an_album("a", "Weir", "quell"), an_album("b", "Weir", "vane")])
    assert sorted(groups) == [["a"], ["b"]]


def test_an_album_of_songs_joins_the_films_only_score():
    assert group_scores([an_album("a", "Weir", "quell"), an_album("b", "Weir")]) == [["a", "b"]]


def test_an_album_of_songs_stays_apart_where_two_films_share_the_name():
    groups = group_scores(
        [an_album("a", "Weir", "quell"), an_album("b", "Weir", "vane"), an_album("c", "Weir")]
    )
    assert sorted(groups) == [["a"], ["b"], ["c"]]


ALBUMS = st.lists(
    st.tuples(st.sampled_from(["Weir", "Moor"]), st.sets(st.sampled_from("xyz"), max_size=2)), max_size=8
).map(lambda pairs: [an_album(str(place), title, *makers) for place, (title, makers) in enumerate(pairs)])


@given(ALBUMS, st.randoms())
def test_grouping_depends_on_the_albums_and_not_on_their_order(albums, random):
    mixed = list(albums)
    random.shuffle(mixed)
    assert sorted(map(sorted, group_scores(albums))) == sorted(map(sorted, group_scores(mixed)))
    assert sorted(album for group in group_scores(albums) for album in group) == sorted(
        album.id for album in albums
    )
