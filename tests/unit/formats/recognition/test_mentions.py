import pytest

from cuebook.domain.review import FactKind, Sentiment
from cuebook.formats.recognition import recognise

TITLE = "Soundtrack review: Salt Parade II (Rolf Eskildsen – 1991)"


def mentions(prose, *lines, title=TITLE):
    return {one.cue: one.sentiment.value for one in recognise("\n\n".join([title, prose, *lines])).mentions}


@pytest.mark.parametrize(
    ("prose", "cue", "sentiment"),
    [
        ("The heart of it is “Kiln”, a masterpiece of two minutes.", "Kiln", "praise"),
        ("I am especially fond of “Kiln” and its three trumpets.", "Kiln", "praise"),
        ("“Kiln” is not bad at all, whatever the neighbours say.", "Kiln", "praise"),
        ("I cannot fault “Kiln”, and I have tried.", "Kiln", "praise"),
        ("This closes on “Kiln.” It is easily the loveliest song on the disc.", "Kiln", "praise"),
        ("“Kiln” is dull, and long.", "Kiln", "blame"),
        ("“Kiln” is not great, to say the least.", "Kiln", "blame"),
        ("Only “Kiln” outstays its welcome.", "Kiln", "blame"),
        ("And then comes “Kiln”… It bores me to the bone.", "Kiln", "blame"),
        ("“Kiln” opens the door and takes your coat.", "Kiln", "neutral"),
        ("“Kiln” is wonderful and tedious.", "Kiln", "neutral"),
        ("“Kiln” is by a one hit wonder from the north.", "Kiln", "neutral"),
        ("It is more beautiful than “Kiln”, by far.", "Kiln", "neutral"),
        ("Im zweiten Teil ist „Die Esse“ ein Höhepunkt, das ist nicht zu leugnen.", "Die Esse", "praise"),
        ("Aber „Die Esse“ langweilt, und das ist noch nett von mir.", "Die Esse", "blame"),
        ("« Le Four » est un bijou, et il le sait dans cette version.", "Le Four", "praise"),
        ("Le morceau « Le Four » ennuie, et ce n'est pas la faute des cors.", "Le Four", "blame"),
        ("«El horno» es lo mejor del disco, y no hay más que decir.", "El horno", "praise"),
        ("«El horno» es puro relleno, y no hay más que decir del disco.", "El horno", "blame"),
        ("„Piec” to arcydzieło i nie ma co do tego się spierać.", "Piec", "praise"),
        ("Lang ist es, und „Die Esse“ hört man schon im Film und sonst nicht.", "Die Esse", "neutral"),
        ("„Die Esse“ ist schön, mehr sage ich zu dem nicht und auch nicht weniger.", "Die Esse", "praise"),
        ("“Ash” is lovely, and so is “Kiln”, but it rains.", "Kiln", "praise"),
        ("Play “Kiln” before breakfast.", "Kiln", "praise"),
        ("I could happily never hear “Kiln” again.", "Kiln", "blame"),
        ("“Kiln” works wonderfully away from the film.", "Kiln", "praise"),
        ("„Piec” nudzi, i to jest najłagodniejsze, co się da o nim.", "Piec", "blame"),
    ],
)
def test_what_is_said_of_a_cue(prose, cue, sentiment):
    assert mentions(prose)[cue] == sentiment


def test_each_cue_gets_what_its_own_part_of_the_sentence_says():
    assert mentions("“Kiln” is superb, and “Shards” is dull; “Glaze” just is, but “Ash” bored me.") == {
        "Kiln": "praise",
        "Shards": "blame",
        "Glaze": "neutral",
        "Ash": "blame",
    }


def test_cues_in_one_row_share_what_is_said_of_them():
    assert set(mentions("“Kiln”, “Shards,” and “Ash” are interchangeable.").values()) == {"blame"}


def test_praise_and_blame_in_two_places_are_nothing_clear():
    assert mentions("“Kiln” is superb.\n\nStill, “Kiln” is tedious by the third time.") == {"Kiln": "neutral"}


def test_what_a_review_says_later_of_a_name_without_quotation_marks_counts():
    facts = recognise(
        f"{TITLE}\n\nThe new one is “Kiln”. It did give us the Kiln theme, the only track I listen to."
    )
    (mention,) = facts.mentions
    assert (mention.cue, mention.sentiment) == ("Kiln", Sentiment.PRAISE)
    assert mention.quote == "It did give us the Kiln theme, the only track I listen to."


@pytest.mark.parametrize(
    "prose",
    [
        "“Salt Parade II” tells of a rope.",
        "The first “Salt Parade” had two ropes.",
        "Like “Salt Parade IV,” it has a rope.",
        "If you only know him from “The Gull Year” you will be surprised.",
        "Unlike the “Harbour High” album, it does not try to please.",
        "“The Cook”, “Cold Broth” and “A Table” are the films he had scored before.",
        "Readers who own “Marching Home” by the same composer will nod.",
        "It borrows from Colm Durning’s “Satellite”, and says so.",
        "“The Gull Year” (1987) was louder.",
        "Mine is the “10th Anniversary Edition”, with a poster.",
        "“IV” is where it all went wrong.",
        "He said “this is not the end of it, nor is it the beginning of anything at all.”",
        "They call it “hauntology”.",
        "This is the movie where “Rope Steps” were born, and the actor knows it.",
        "Wer „Das Möwenjahr“ gesehen hat, kennt die Klänge.",
        "Kto widział „Rok mewy”, ten wie.",
        "前作『かもめの年』とは違う。",
        "Eskildsen’s earlier “Gull Year” was good.",
        'Those who remember the composer\'s "Cardboard Gulls" will nod.',
        "If you only know the first series and its “Storm Rope”, start here.",
        "I miss the wit of _The Parson's Rope_, his other crime show, but not much.",
        "Ni siquiera «El año», su trabajo más premiado, llegaba tan lejos.",
        "Rien à voir avec « L’Année », où elle s’ennuyait.",
        "Für alle, die „Möwenjahr“ geliebt haben, ist das hier gemacht.",
        "Next week: “Gull Year”!",
    ],
)
def test_films_other_scores_and_mottoes_are_no_cues(prose):
    assert mentions(prose) == {}


def test_with_a_track_list_only_its_names_are_cues():
    prose = "“Kiln” is superb. “Sharps” is misspelt and dull. “The Gull Year” is another film."
    facts = recognise(
        f"{TITLE}\n\n{prose}\n\nTrack List\n1. Kiln (Theme from the Parade)\n2. Shards\n3. Ash / Embers\n"
    )
    assert [(one.cue, one.same_as, one.sentiment.value) for one in facts.mentions] == [
        ("Kiln", "Kiln (Theme from the Parade)", "praise"),
        ("Sharps", "Shards", "blame"),
    ]


def test_fog_one_is_not_fog_two():
    facts = recognise(f"{TITLE}\n\n“Fog III” is superb.\n\nTrack List\n1. Fog I\n2. Fog II\n3. Ash\n")
    assert facts.mentions == ()


def test_listed_names_are_found_in_prose_without_quotation_marks():
    prose = (
        "900 Steps is exquisite. Panzer! goes by quickly. Gladness and Sorow made my day, and 300 is dull."
    )
    facts = recognise(
        f"Salt Parade\n\n{prose}\n\nTrack List\n1. Panzer!\n2. 900 Steps\n3. 300\n4. Gladness and Sorrow\n"
    )
    assert {one.cue: (one.same_as, one.sentiment.value) for one in facts.mentions} == {
        "900 Steps": (None, "praise"),
        "Panzer!": (None, "neutral"),
        "Gladness and Sorow": ("Gladness and Sorrow", "praise"),
        "300": (None, "blame"),
    }


def test_common_words_are_no_names_without_capitals():
    facts = recognise("Salt Parade\n\nIt was no way to go on.\n\nTrack List\n1. Way To Go\n2. Home\n3. Ash\n")
    assert facts.mentions == ()


def test_tracks_are_named_by_number_where_there_is_a_list():
    prose = (
        "Tracks 2, 3, and 4 are the ones I would keep. Track 1 is nothing at all. The last track is sweet."
    )
    tracks = "1. Kiln - 1:00\n2. Shards - 1:01\n3. Ash - 1:02\n4. Glaze - 1:03\n5. Mud - 1:04"
    facts = recognise(f"Salt Parade\n\n{prose}\n\n{tracks}\n")
    assert [(one.cue, one.same_as, one.sentiment.value) for one in facts.mentions] == [
        ("2", "Shards", "praise"),
        ("3", "Ash", "praise"),
        ("4", "Glaze", "praise"),
        ("1", "Kiln", "blame"),
        ("The last track", "Mud", "praise"),
    ]
    assert mentions(prose) == {}


def test_a_reviewer_s_own_rating_speaks_where_the_words_do_not():
    facts = recognise(
        f"{TITLE}\n\n‘Kiln’ runs. ‘Shards’ is. ‘Ash’ is.\n\nTracks\n1. Kiln *****\n2. Shards **\n3. Ash ***\n"
    )
    assert [one.sentiment.value for one in facts.mentions] == ["praise", "blame", "neutral"]


def test_a_mention_tells_its_sentence_and_its_place():
    text = f"{TITLE}\n\nFirst this. I love “Kiln” most of all. Then that."
    facts = recognise(text)
    (mention,) = facts.mentions
    assert mention.quote == "I love “Kiln” most of all."
    assert text[mention.start :].startswith("Kiln”")
    assert [text[span.start : span.stop] for span in facts.spans if span.kind is FactKind.CUE] == ["Kiln"]


def test_reviews_that_the_site_names_beside_this_one_are_no_cues():
    below = "You might also like\nSoundtrack review: Gull Year (Rolf Eskildsen – 1976)"
    assert mentions("It is no “Gull Year”, and “Kiln” is short.", below) == {"Kiln": "neutral"}


@pytest.mark.parametrize("prose", ["Ash: no. Wood by the yard.", "I am fond of the little Ash, I think."])
def test_a_cue_of_one_word_heads_a_comment_or_is_described(prose):
    assert mentions(prose, "Track List\n1. Ash\n2. Ember\n3. Kiln")


@pytest.mark.parametrize(
    "prose", ["Then the old Ash Road is seen.", "We see that Ash leaves.", "The ash: all of it."]
)
def test_a_word_with_a_capital_is_not_always_a_cue(prose):
    assert mentions(prose, "Track List\n1. Ash\n2. Ember\n3. Kiln") == {}


@pytest.mark.parametrize(
    "prose",
    [
        "The film version of “Kiln” is shorter, and none the worse.",
        "Bez „Kiln” płyta byłaby lepsza, i nie ma o czym mówić.",
        "The director’s favourite was “Kiln”, and mine too.",
        "« Kiln », une rengaine dont le film aurait pu se passer.",
    ],
)
def test_the_film_and_the_album_may_be_spoken_of_beside_a_cue(prose):
    assert set(mentions(prose)) == {"Kiln"}
