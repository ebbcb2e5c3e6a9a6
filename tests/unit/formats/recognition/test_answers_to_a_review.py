"""What others say on a page: the posts of a thread, comments, what a site offers besides."""

import pytest

from cuebook.formats.recognition import recognise

REVIEW = (
    "The sluice gate takes four minutes to open and is worth every second of the wait. I came back to “Kiln” "
    "twice that evening, and “The Weir” is lovely. Nothing else by Anna Quell is as good as that is."
)
ANSWER = "For me “Ash” is the best thing on it, and a 10/10 at least."


def named(*parts):
    return {mention.cue for mention in recognise("\n\n".join(parts)).mentions}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("celesta_dan\nOrchestrator\nPosts: 1482\nJoined: Mon Nov 07, 2005", "marimba7\nCopyist\nPosts: 212"),
        ("paukenwirbel\nMitglied seit 2007\nBeiträge: 640", "oboist\nBeiträge: 95"),
        ("fagot\nVeterano · 2.318 mensajes", "corchea\nNuevo · 6 mensajes"),
        ("hautbois\nMessages : 34\nInscrit le : 3 mai 2008", "cor\nMessages : 3"),
        ("puzon\nPosty: 12\nDołączył: 3 maja 2008", "flet\nPosty: 3"),
    ],
)
def test_of_a_thread_the_longest_post_is_the_review(first, second):
    title = "Topic: Barrow Weir (Anna Quell)"
    assert named(title, f"{first}\n{REVIEW}", f"{second}\n{ANSWER}") == {"Kiln", "The Weir"}
    assert named(title, f"{first}\n{ANSWER}", f"{second}\n{REVIEW}") == {"Kiln", "The Weir"}


def test_posts_of_about_the_same_length_are_left_alone():
    other = REVIEW.replace("Kiln", "Ash")
    assert "Ash" in named(
        "Topic: Barrow Weir (Anna Quell)", f"dan\nPosts: 12\n{REVIEW}", f"ann\nPosts: 3\n{other}"
    )


@pytest.mark.parametrize(
    "heading",
    [
        "Anonymous said...",
        "Anónimo dijo...",
        "Rolf schrieb:",
        "Most read",
        "Lesen Sie auch",
        "Les plus lus",
        "Lo más leído",
        "Najczęściej czytane",
        "Kundenmeinungen",
        "Avis clients (14)",
        "Opinie klientów",
    ],
)
def test_below_such_a_heading_others_speak(heading):
    assert named("Barrow Weir (Anna Quell, 1994)", REVIEW, f"{heading}\n{ANSWER}") == {"Kiln", "The Weir"}


@pytest.mark.parametrize(
    "line", ["Weiterlesen: Tern Island · Mud", "Read next: Tern Island", "À lire ensuite : Tern Island"]
)
def test_a_line_that_leads_to_other_pages_lists_no_cue(line):
    figures = "Cue rating: 74 / 100\n\nTotal minutes of excellence: 8 / 23\n\nAlbum excellence: 33%"
    facts = recognise(
        f"Barrow Weir (Anna Quell, 1994)\n\n{REVIEW}\n\n{REVIEW}\n\n{figures}\n\nKiln\n\n{line}"
    )
    assert facts.listed_cues == ("Kiln",)
