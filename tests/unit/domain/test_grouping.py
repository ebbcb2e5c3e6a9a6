import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.edition_words import split_edition
from cuebook.domain.grouping import AlbumIdentity, album_place, group_scores, part_releases


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
        ("Harrow Weir: Part 2", "Harrow Weir: Part 2", None),
        ("Harrow Weir, Vol. 1", "Harrow Weir", "Vol. 1"),
        ("Harrow Weir Expanded Edition", "Harrow Weir", "Expanded Edition"),
        (
            "Harrow Weir Music From The Motion Picture",
            "Harrow Weir",
            "Music From The Motion Picture",
        ),
        (
            "Harrow Weir (Music from and inspired by the film)",
            "Harrow Weir",
            "Music from and inspired by the film",
        ),
        ("Das Wehr (Original Filmmusik)", "Das Wehr", "Original Filmmusik"),
        ("Das Wehr - Musik aus dem Film", "Das Wehr", "Musik aus dem Film"),
        ("Le Barrage (Bande originale du film)", "Le Barrage", "Bande originale du film"),
        ("La Presa (Banda sonora original)", "La Presa", "Banda sonora original"),
        ("La Diga (Colonna sonora originale)", "La Diga", "Colonna sonora originale"),
        ("Jaz (Muzyka z filmu)", "Jaz", "Muzyka z filmu"),
        ("Плотина (Саундтрек)", "Плотина", "Саундтрек"),
        ("堰 オリジナル・サウンドトラック", "堰", "オリジナル・サウンドトラック"),
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


@pytest.mark.parametrize(
    ("folder", "disc"),
    [
        ("CD2", 2),
        ("Disc 1", 1),
        ("disk_3", 3),
        ("Side B", 2),
        ("CD 12 - Songs", 12),
        ("Sides", None),
        ("Cd", None),
    ],
)
def test_folders_say_which_disc_they_are(folder, disc):
    place = album_place("Weir", "", ["music", "Weir", folder], compilation=False)
    assert place.disc == disc
    assert place.key.startswith("folder|music/Weir|" if disc else f"folder|music/Weir/{folder}|")


def test_folders_of_discs_without_any_album_tag_are_one_album():
    one = album_place("", "", ["music", "Weir", "CD1"], compilation=False)
    two = album_place("", "", ["music", "Weir", "CD2"], compilation=False)
    assert (one.key, one.title, two.disc) == (two.key, "Weir", 2)


@pytest.mark.parametrize(
    ("album", "title", "disc"),
    [
        ("Weir (Disc 2)", "Weir", 2),
        ("Weir [CD1]", "Weir", 1),
        ("Weir - Side B", "Weir", 2),
        ("Weir (Complete Score) (CD 3)", "Weir (Complete Score)", 3),
        ("Disc 2", "Disc 2", None),
        ("Weir", "Weir", None),
    ],
)
def test_discs_named_in_the_album_s_title_are_one_album(album, title, disc):
    place = album_place(album, "Ida Quell", ["a"], compilation=False)
    assert (place.title, place.disc) == (title, disc)
    assert place.key == album_place(title, "Ida Quell", ["b"], compilation=False).key


def test_a_soundtrack_and_a_score_of_one_film_are_two_albums_of_one_score():
    songs = album_place("Weir (Music from the Motion Picture)", "", ["a"], compilation=True)
    score = album_place("Weir (Original Score)", "Ida Quell", ["b"], compilation=False)
    assert songs.key != score.key
    assert {split_edition(songs.title)[0], split_edition(score.title)[0]} == {"Weir"}


def test_tracks_by_many_artists_are_one_album_whoever_plays_them():
    assert album_place("Weir", "", ["a"], compilation=True).album_artist == "Various Artists"


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


def test_albums_of_one_release_group_are_one_score_whatever_they_are_called():
    groups = group_scores(
        [
            AlbumIdentity("a", "Weir", frozenset({"quell"}), "g"),
            AlbumIdentity("b", "Wehr", frozenset({"vane"}), "g"),
            AlbumIdentity("c", "Wehr", frozenset({"moss"}), "h"),
        ]
    )
    assert groups == [["a", "b"], ["c"]]


def test_the_listener_s_word_on_a_score_wins():
    albums = [
        an_album("a", "Weir", "quell"),
        AlbumIdentity("b", "Weir", frozenset({"quell"}), beside="b"),
        AlbumIdentity("c", "Moor", frozenset({"vane"}), beside="a"),
    ]
    assert group_scores(albums) == [["a", "c"], ["b"]]


ALBUMS = st.lists(
    st.tuples(
        st.sampled_from(["Weir", "Moor"]),
        st.sets(st.sampled_from("xyz"), max_size=2),
        st.sampled_from(["", "", "g", "h"]),
        st.sampled_from([None, None, None, "0", "1", "2"]),
    ),
    max_size=8,
).map(
    lambda rows: [
        AlbumIdentity(str(place), title, frozenset(makers), group, beside)
        for place, (title, makers, group, beside) in enumerate(rows)
    ]
)


@given(ALBUMS, st.randoms())
def test_grouping_depends_on_the_albums_and_not_on_their_order(albums, random):
    mixed = list(albums)
    random.shuffle(mixed)
    assert sorted(map(sorted, group_scores(albums))) == sorted(map(sorted, group_scores(mixed)))
    assert sorted(album for group in group_scores(albums) for album in group) == sorted(
        album.id for album in albums
    )


@given(ALBUMS)
def test_grouping_the_albums_of_one_score_again_keeps_them_together(albums):
    by_id = {album.id: album for album in albums}
    for group in group_scores(albums):
        assert group_scores([by_id[album] for album in group]) == [group]


PLACES = st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from(["", "1", "2", "3"])), max_size=8)


@given(PLACES, st.randoms())
def test_parting_releases_depends_on_the_files_and_not_on_their_order(places, random):
    mixed = list(places)
    random.shuffle(mixed)
    parts = part_releases(places)
    assert part_releases(mixed) == parts
    assert sorted(folder for part in parts for folder in part) == sorted({folder for folder, _ in places})


@given(PLACES)
def test_a_release_is_never_torn_apart(places):
    for release in {release for _, release in places} - {""}:
        folders = {folder for folder, found in places if found == release}
        assert any(folders <= part for part in part_releases(places))
