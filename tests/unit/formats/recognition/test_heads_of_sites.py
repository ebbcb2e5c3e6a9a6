"""Headings as newspapers, forums, shops and columns print them: rubrics, menus, threads and editions."""

import pytest

from cuebook.formats.recognition import recognise

PROSE = (
    "The score begins with a low drone under the pier and never quite leaves it. The result, for a small "
    "band, is warmer than the story deserves, with two clarinets that quarrel in every bar."
)  # fmt: skip
MORE = "“Salt Steps” is the best thing here, a slow waltz. Quell wrote the music in a week and it shows."


def head(top, prose=PROSE):
    return recognise(f"{top}\n\n{prose}\n\n{MORE}")


@pytest.mark.parametrize(
    "top",
    [
        "REVIEW // BARROW WEIR ORIGINAL SOUNDTRACK",
        "CD review • Barrow Weir",
        "[REVIEW] Barrow Weir",
        "[Kritik] Barrow Weir",
        "Kurzkritik: Barrow Weir",
        "Opinión: Barrow Weir",
        "Review: Barrow Weir",
        "No. 212 — “Barrow Weir” (Original Motion Picture Soundtrack), 1983",
        "Nº 12: Barrow Weir",
        "Folge 12: Barrow Weir",
        "#14: Barrow Weir",
        "Album of the week: Barrow Weir",
        "Disque de la semaine : Barrow Weir",
        "Płyta tygodnia: Barrow Weir",
        "Album der Woche: Barrow Weir",
        "Barrow Weir: 25th Anniversary Edition",
        "Barrow Weir (2-CD)",
        "Barrow Weir (édition du 25e anniversaire)",
        "Barrow Weir – Limitierte Auflage",
        "Barrow Weir – edycja specjalna",
        "Crítica de la banda sonora de Barrow Weir | Sitio Catorce",
        "Forum X > Soundtracks > Opinions\n\n[REVIEW] Barrow Weir – Anna Quell",
    ],
)
def test_a_rubric_or_an_edition_is_no_part_of_the_title(top):
    assert head(top).title.casefold() == "barrow weir"


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("Portal (2007)", "Portal"),
        ("Part 2: Barrow Weir", "Part 2: Barrow Weir"),
        ("Vinyl corner: The Weir", "Vinyl corner: The Weir"),
    ],
)
def test_what_may_be_a_title_stays_one(top, title):
    assert head(top).title == title


def test_words_that_lead_to_a_title_that_the_page_names_by_itself():
    prose = f"The Weir is a comedy about a lock keeper. {PROSE}"
    assert head("Vinyl corner: The Weir", prose).title == "The Weir"
    assert head("Vinyl Corner: The Weir", prose).title == "Vinyl Corner: The Weir"


@pytest.mark.parametrize(
    "top",
    [
        "SCORE REVIEW: Barrow Weir (Anna Quell)",
        "Barrow Weir (muz. Anna Quell, 1983)",
        "Barrow Weir (Komponistin: Anna Quell, 1983)",
        "Barrow Weir (musiche di Anna Quell, 1983)",
        "Barrow Weir (m. Anna Quell; 1983)",
        "Thema: Barrow Weir (Anna Quell)",
        "Sujet : Barrow Weir (Anna Quell)",
        "Barrow Weir Soundtrack Review: thoughts on the score for Barrow Weir by Anna Quell",
    ],
)
def test_a_composer_beside_the_title(top):
    facts = head(top)
    assert (facts.title, facts.composers) == ("Barrow Weir", ("Anna Quell",))


def test_a_composer_whom_the_review_calls_by_the_first_name():
    prose = f"Anna goes back to proper brass here. {PROSE}"
    facts = recognise(f"SCORE REVIEW: Barrow Weir (Anna Lund-Berg)\n\n{prose}")
    assert (facts.title, facts.composers) == ("Barrow Weir", ("Anna Lund-Berg",))


def test_a_newspaper_names_the_film_in_its_first_paragraph():
    first = "Some films survive because nobody wiped the tape. “Barrow Weir” (1968) is one, two hours of fog."
    paper = "The Harbour Post – Culture\nHome | News | Sport | Culture | E-Paper | Subscribe"
    facts = head(f"{paper}\n\nGhosts in the reeds\nBy Kit Lund", f"{first} {PROSE}")
    assert (facts.title, facts.year, facts.reviewer) == ("Barrow Weir", 1968, "Kit Lund")
    named = head("Ghosts\n\nBy Kit Lund", f"{first} Ghosts sounds nothing like it. {PROSE}")
    assert named.title == "Ghosts"


def test_a_label_of_a_row_of_years_labels_no_title():
    facts = head("Barrow Weir\nAnna Quell\n\nFilm: 1969. Album: 2014 (Tern Editions, 2 CD).")
    assert (facts.title, facts.composers) == ("Barrow Weir", ("Anna Quell",))
    assert (facts.year, facts.album_year, facts.label) == (1969, 2014, "Tern Editions")


@pytest.mark.parametrize(
    ("top", "poster"),
    [
        ("celesta_dave\nOrchestrator\nPosts: 1482\nJoined: Mon Nov 07, 2005 6:20 pm", "celesta_dave"),
        ("Tubaman\nSenior Member\n\nJoined: Jan 2004\nPosts: 1,203", "Tubaman"),
        ("paukenwirbel\nMitglied seit 2007\nBeiträge: 640", "paukenwirbel"),
        ("fagot_triste\nVeterano · 2.318 mensajes", "fagot_triste"),
        ("clarinette · 312 messages", "clarinette"),
        ("par clarinette_bleue » mar. 3 mai 2012 20:12", "clarinette_bleue"),
        ("tuba_77, 3 May 2012", "tuba_77"),
        ("Hamburg, 3. Mai 2012", None),
        ("Track count: 12\nTracks: 12", None),
    ],
)
def test_who_opens_a_thread(top, poster):
    facts = head(f"Barrow Weir (1988)\n\n{top}")
    assert (facts.title, facts.reviewer) == ("Barrow Weir", poster)


@pytest.mark.parametrize(
    ("line", "reviewer"),
    [
        ("Chronique d'Armand Lund", "Armand Lund"),
        ("L’avis de Kit Lund", "Kit Lund"),
        ("recenzuje Kit Lund", "Kit Lund"),
        ("Słuchała i pisała Kit Lund", "Kit Lund"),
        ("Escribe Kit Lund", "Kit Lund"),
        ("Es schreibt Kit Lund", "Kit Lund"),
        ("di Costanza Lund", "Costanza Lund"),
        ("Text and pictures: Kit Lund", "Kit Lund"),
        ("Page written by Kit Lund, because the cat was ill.", "Kit Lund"),
        ("Kit Lund hears a comedy that would rather be a mass", "Kit Lund"),
        ("Kit Lund, our man in the stalls, reports", "Kit Lund"),
        ("Anna Quell on a week of writing for the lock", None),
        ("Escucha: Tubebox", None),
    ],
)
def test_more_ways_to_sign_a_review(line, reviewer):
    assert head(f"Barrow Weir (Anna Quell, 1988)\n\n{line}").reviewer == reviewer


def test_what_others_read_most_is_no_reviewers_name():
    below = "MOST READ\n1. Vicar wins prize\n2. In pictures: the flood"
    assert recognise(f"Barrow Weir (Anna Quell, 1988)\n\n{PROSE}\n\n{MORE}\n\n{below}").reviewer is None


def test_a_name_below_the_review_ends_before_the_post():
    text = f"Barrow Weir (Anna Quell, 1988)\n\n{PROSE}\n\n{MORE}\n\nKit Lund, Harbour-Desk"
    assert recognise(text).reviewer == "Kit Lund"


@pytest.mark.parametrize(
    "top",
    [
        "Barrow Weir (Anna Quell, Tern Records, 1988)",
        "Anna Quell: Barrow Weir (Tern Records) (1988)",
        "Barrow Weir – Anna Quell (Tern Records, 1988)",
        "Barrow Weir | Anna Quell | 1988 | Tern Records",
    ],
)
def test_a_company_beside_the_title(top):
    facts = head(top)
    assert (facts.title, facts.composers) == ("Barrow Weir", ("Anna Quell",))
    assert (facts.year, facts.label) == (1988, "Tern Records")


@pytest.mark.parametrize(
    "top",
    [
        "Anna Quell’s music for Barrow Weir",
        "On Anna Quell's score for Barrow Weir",
        "Anna Quell's Barrow Weir",
        "Anna Quells „Barrow Weir“",
        "« Barrow Weir » d'Anna Quell",
        "Barrow Weir, d’Anna Quell",
        "Barrow Weir – musique d'Anna Quell – 41 mn",
        "„Barrow Weir”, muzyka: Anna Quell",
        "Barrow Weir (BRD 1988, M: Anna Quell)",
    ],
)
def test_whose_a_title_is(top):
    facts = head(top)
    assert (facts.title, facts.composers) == ("Barrow Weir", ("Anna Quell",))


def test_an_owner_who_writes_no_music_belongs_to_the_title():
    facts = head("Milo Barrow's Day Off (1988)")
    assert (facts.title, facts.composers) == ("Milo Barrow's Day Off", ())


@pytest.mark.parametrize(
    ("top", "others"),
    [
        ("Barrow Weir (OT: The Lock, 1988)", ("The Lock",)),
        ("Barrow Weir (a.k.a. The Lock, 1988)", ("The Lock",)),
        ("“Barrow Weir”: a comedy about a lock (1988)", ()),
    ],
)
def test_another_title_and_what_a_headline_adds(top, others):
    facts = head(top)
    assert (facts.title, facts.alt_titles, facts.year) == ("Barrow Weir", others, 1988)


@pytest.mark.parametrize(
    "headers",
    [
        "From: Kit Lund <kit@mail.invalid>\nNewsgroups: rec.scores\nSubject: REVIEW: Barrow Weir",
        "From: kit@mail.invalid (Kit Lund)\nSubject: Barrow Weir\nDate: Sun, 3 May 1998",
        "De : Kit Lund\nObjet : Barrow Weir\nDate : 3 mai 1998",
        "Od: Kit Lund\nTemat: Barrow Weir (Anna Quell)\nData: 3 maja 1998",
        "Da: Kit Lund\nOggetto: Barrow Weir\nData: 3 maggio 1998",
    ],
)
def test_a_letter_to_a_list_is_its_senders(headers):
    facts = head(headers)
    assert (facts.title, facts.reviewer, facts.year) == ("Barrow Weir", "Kit Lund", None)


def test_a_user_who_has_rated_it():
    assert head("Barrow Weir by Anna Quell\n\nkit_l rated it ★★★★☆").reviewer == "kit_l"


def test_labels_before_dots_and_bars():
    facts = head(
        "Barrow Weir: Original Score\nComposer · Anna Quell\nLabel · Tern Records\nReviewed by · Kit Lund"
    )
    assert (facts.title, facts.composers) == ("Barrow Weir", ("Anna Quell",))
    assert (facts.label, facts.reviewer) == ("Tern Records", "Kit Lund")


def test_a_film_score_by_somebody_names_the_composer_and_film_music_by_somebody_may_be_a_title():
    assert head("Barrow Weir\nFilm score by Anna Quell").composers == ("Anna Quell",)
    assert head("Film Music by Anna Quell").title == "Film Music by Anna Quell"


def test_a_title_with_its_soundtrack_is_nobodys_genitive():
    heading = "Five Lanterns Soundtrack Review: Notes on the film score Five Lanterns by Ada Quell."
    for top in (heading, f"Soundtrack Review: Five Lanterns\n\n{heading}"):
        assert recognise(f"{top}\n\nThe music lasts, and lasts well.").composers == ("Ada Quell",)


def test_what_a_page_says_while_it_loads_is_nobodys_name():
    review = "Soundtrack Review: Five Lanterns\n\nThe music lasts, and lasts well."
    assert recognise(f"{review}\n\nShare this:\n\nLike Loading...\n").reviewer is None
