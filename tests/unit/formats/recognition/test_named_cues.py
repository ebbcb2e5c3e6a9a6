"""Which cues a review names: shortened, bare, by their place, and what is quoted beside them."""

import pytest

from cuebook.formats.recognition import recognise

TITLE = "Soundtrack review: Salt Parade (Rolf Eskildsen – 1991)"
PROSE = "The music by Rolf Eskildsen is full of drums and horns, and the strings come in late and stay."
TRACKS = """Tracks
1. The Harbour Wakes 2:10
2. Reed Fire 3:10
3. Grapeshot 1:22
4. Overture for a Lost Suitcase 4:04
5. Salt Parade 2:22
6. Szept archiwum 2:09
7. Finale (End Credits) 5:55"""


def named(prose, listed=TRACKS):
    facts = recognise(f"{TITLE}\n\n{PROSE}\n\n{prose}\n\n{listed}")
    return {mention.same_as or mention.cue for mention in facts.mentions}


@pytest.mark.parametrize(
    ("prose", "cues"),
    [
        ("The “Overture” promises more jazz than we get.", {"Overture for a Lost Suitcase"}),
        ("“Suitcase” is a waltz.", {"Overture for a Lost Suitcase"}),
        ("Then GRAPESHOT begins and the roof comes off.", {"Grapeshot"}),
        ("Szeptu archiwum słucham codziennie.", {"Szept archiwum"}),
        ("Da kommt auch Grapeshot, so ein kleines Scherzo mit Löffeln.", {"Grapeshot"}),
        ("I liked Grapeshot, a little waltz for two horns.", {"Grapeshot"}),
        ("Track #3 is dull. Cue no. 2 is not.", {"Grapeshot", "Reed Fire"}),
        ("The third track is dull.", {"Grapeshot"}),
        ("Das zweite Stück ist langweilig, der dritte Track nicht.", {"Reed Fire", "Grapeshot"}),
        ("La dernière piste est magnifique.", {"Finale (End Credits)"}),
        ("El último corte es precioso y el segundo tema aburre.", {"Finale (End Credits)", "Reed Fire"}),
        ("Ostatni utwór jest piękny, drugi utwór nudzi.", {"Finale (End Credits)", "Reed Fire"}),
        ("The title cue, “Salt Parade”, is enchanting.", {"Salt Parade"}),
        ("Znakomity jest temat tytułowy, „Salt Parade”.", {"Salt Parade"}),
        ("El corte que da título al disco, «Salt Parade», es bueno.", {"Salt Parade"}),
        (
            "“Salt Parade” goes up and down its scale. “Reed Fire” takes it apart, and “Grapeshot” is fun.",
            {"Salt Parade", "Reed Fire", "Grapeshot"},
        ),
        (
            "“Salt Parade” is a film of salt. “Reed Fire” burns, and “Grapeshot” is fun.",
            {"Reed Fire", "Grapeshot"},
        ),
        ("The farewell was long, and there was an overture to it.", set()),
    ],
)
def test_cues_of_a_list(prose, cues):
    assert named(prose) == cues


def test_a_page_that_names_its_cues_without_marks_names_those_of_one_word_so_too():
    prose = (
        "The band appears in The Harbour Wakes, to great effect, and one forgives what has gone before. "
        "In the middle the score gropes about for six minutes in Grapeshot, and one is glad when it is over."
    )
    assert named(prose) == {"The Harbour Wakes", "Grapeshot"}
    assert named(prose.replace("The Harbour Wakes", "“The Harbour Wakes”")) == {"The Harbour Wakes"}


@pytest.mark.parametrize(
    ("prose", "cues"),
    [
        ("Hart, who made a splash two years ago with “Glasshouse Boys”, wrote “Dawn”.", {"Dawn"}),
        ("C'est sa plus jolie mélodie depuis « Pluie d'été ». « Aube » est belle.", {"Aube"}),
        ("Der Nachfolger „Die Uhr“ hat mich nie erreicht. „Morgenrot“ ist schön.", {"Morgenrot"}),
        ("Szkoda, że po „Kolei” kompozytor zamilkł. „Świt” jest piękny.", {"Świt"}),
        ("“Wet Paint”, her opera, uses the choir of “Dawn”.", {"Dawn"}),
        ("«Si suena, alguien miente», dice el alcalde. «Amanecer» es bueno.", {"Amanecer"}),
        ("“Nobody leaves,” says the captain. “Dawn” is fine.", {"Dawn"}),
        ("The character of “Doctor Fell” has a motif in “Dawn”.", {"Dawn"}),
        ("It quotes the “Dies Irae” in “Dawn”.", {"Dawn"}),
        ("“Dawn” is lovely. One paper called it “Masterpiece”.", {"Dawn"}),
        ("He has the “Mickey Mouse” touch in “Dawn”.", {"Dawn"}),
        ("The prize for “Best Score” went to others. “Dawn” is fine.", {"Dawn"}),
        ('“Dawn” is fine.\n\nTrevelyan\n"Never trust a march."\nNow playing: nothing', {"Dawn"}),
        ("I know, and I am not in a cinema am I. And “Dusk” should be up before one.", {"Dusk"}),
    ],
)
def test_what_is_quoted_beside_cues(prose, cues):
    assert named(prose, "") == cues


def test_a_cue_is_called_by_its_whole_name_where_a_series_has_the_rest():
    page = (
        "Salt Parade: Season Two (Rolf Eskildsen – 1991)\n\n"
        + PROSE
        + "\n\nSince Salt Parade began, I dance.\n\n“Salt Parade (Reprise)” is fine."
    )
    assert [mention.cue for mention in recognise(page).mentions] == ["Salt Parade (Reprise)"]


@pytest.mark.parametrize(
    "comments",
    [
        "Replies (2)\n\nzed: Grapeshot is hilarious",
        "Komentarze (1): maszynista – „Grapeshot” jest najlepszy",
        "Antwort von dieter.k: Bei mir fehlt „Grapeshot“.",
    ],
)
def test_cues_that_others_name_below_the_review_are_none_of_its_own(comments):
    assert named(f"“Reed Fire” is lovely.\n\n{TRACKS}\n\n{comments}", "") == {"Reed Fire"}


PARTS = "Tracks\n1. Kiln 2:10\n2. The Ascent (Part One) 3:10\n3. The Ascent (Part Two) 4:04\n4. Ash 1:20"


def test_parts_of_one_cue_are_named_by_their_parts():
    prose = "Part One is generic drum loops, and Part Two redeems it with a fanfare."
    assert named(prose, PARTS) == {"The Ascent (Part One)", "The Ascent (Part Two)"}


def test_parts_that_several_cues_have_name_none_of_them():
    listed = f"{PARTS}\n5. Reed Fire (Part One) 1:11"
    assert named("Part One is generic drum loops.", listed) == set()


@pytest.mark.parametrize(
    "prose",
    [
        "It was only his second feature after “Tern Island”, and nobody could have guessed.",
        "“Tern Island”, a road picture with a rock score, came before it.",
        "Many will recall “Tern Island”, the score that made his name.",
        "Anyone who enjoyed Eskildsen on “Tern Island” should try this.",
        "Verglichen mit seiner Fernsehmusik zu „Tern Island“ wirkt das roh.",
        "Quien conozca «Tern Island», del mismo año, encontrará los mismos músicos.",
        "Kto pamięta „Tern Island”, ten pozna jego rękę.",
        "Ceux qui ont aimé « Tern Island » seront surpris.",
        "“Tern Island” from 1988 did the same.",
        "He won an award for “Tern Island” in 1990.",
        "Eskildsen is best known for “Tern Island”.",
        "After the success of “Tern Island”, he could choose.",
        "The director of “Tern Island” returns.",
        "This is no “Tern Island”.",
        "There are shades of “Tern Island” everywhere.",
        "The film was temp-tracked with “Tern Island”.",
        "He had just finished “Tern Island” when this came along.",
        "His next score, “Tern Island”, was better.",
        "Bekannt wurde er mit „Tern Island“.",
        "Wer „Tern Island“ mochte, wird hier glücklich.",
        "Nach „Tern Island“ ist dies seine zweite Arbeit.",
        "Das erinnert an „Tern Island“.",
        "Le compositeur de « Tern Island » signe ici une belle musique.",
        "Il s'est fait connaître avec « Tern Island ».",
        "On pense à « Tern Island ».",
        "Se dio a conocer con «Tern Island».",
        "Tras «Tern Island», vuelve a trabajar con él.",
        "Recuerda a «Tern Island».",
        "He made his name with “Tern Island” and a rented harmonium.",
        "Er hat sich einen Namen gemacht mit „Tern Island“.",
        "Il s'est fait un nom avec « Tern Island ».",
        "Se hizo un nombre con «Tern Island».",
        "In “Tern Island”, the thriller everybody knows, each step had its own bassoon.",
        "She tried it first in the television play “Tern Island”, with one tuba.",
        "Kompozytor znany z „Tern Island” pisze piękną muzykę.",
        "Na podstawie powieści „Tern Island”.",
        "Od czasu „Tern Island” nie pisał tak dobrze.",
        "> „Musik ist, was im Koffer bleibt, wenn man ihn ausräumt.“ (Eskildsen, 1963)",
    ],
)
def test_other_works_and_mottoes_are_no_cues(prose):
    assert named(prose, "") == set()


@pytest.mark.parametrize(
    "prose",
    [
        "“Kiln” leans on dissonance the way a bad actor leans on a door frame.",
        "„Kiln“ kennt man aus der Werbung.",
        "“Kiln”, the score's loveliest moment, comes last.",
        "J'ai aimé « Kiln » dès la première écoute.",
        "From “Kiln” on the score gets better.",
        "He deserves a prize for “Kiln”.",
        "I do not know what to think of “Kiln”.",
        "Orkiestra gra „Kiln” z werwą.",
        "Nach „Kiln“ wird es ruhiger.",
    ],
)
def test_cues_beside_such_words_are(prose):
    assert named(prose, "") == {"Kiln"}


def test_what_a_cue_is_set_against_is_in_no_row_with_it():
    assert "Reed Fire" in named("Unlike “Tern Island”, “Reed Fire” has a melody.", "")
