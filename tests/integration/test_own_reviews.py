"""The listener's own reviews in the ledger: versions, drafts, names that stay, and whose they are not."""

import pytest

from builders import make_album, open_app, scan, tag_wav
from cuebook.domain.errors import CuebookError, NotFoundError
from cuebook.domain.review import LinkRole, by_critics
from fakes.runtime import FakeRuntime

TEXT = "Water. [[Night Swim]] is the heart, [[opening]] only opens, [[Nowhere]] is nothing."


@pytest.fixture
def score(still_app):
    return still_app.reading.scores()[0]


@pytest.fixture
def subject(still_app, score):
    return still_app.own_reviews.subject_of_album(score.main_album.id)


def test_a_review_is_stored_with_its_figures_and_its_cues(still_app, score, subject, cues):
    still_app.ratings.rate([cues[1]], 100)
    subject = still_app.own_reviews.subject_of_album(subject.album)
    review = still_app.own_reviews.get(still_app.own_reviews.save(subject, TEXT, {}))
    assert review.by_listener
    assert review.score_id == score.id
    assert review.facts.rating.as_written == "100 / 100"
    assert {link.written: link.target for link in review.links if link.role is LinkRole.MENTION} == {
        "Night Swim": cues[1],
        "opening": cues[0],
        "Nowhere": None,
    }


def test_every_saved_text_is_a_version_and_the_last_one_is_the_review(still_app, score, subject):
    own = still_app.own_reviews
    review = own.save(subject, "First.", {})
    still_app.runtime.advance(60_000)
    assert own.save(subject, "Second.", {}, review) == review
    assert own.of_score(score.id).text == "Second."
    assert [version.text for version in own.versions(review)] == ["Second.", "First."]
    assert len(still_app.reading.reviews()) == 1


def test_no_text_is_no_review(still_app, subject):
    with pytest.raises(CuebookError, match="no words"):
        still_app.own_reviews.save(subject, " \n", {})


def test_half_a_letter_and_too_many_letters_are_met_in_words(still_app, score, subject):
    own = still_app.own_reviews
    own.save(subject, "Half \ud83d of it", {})
    assert own.of_score(score.id).text == "Half ? of it"
    with pytest.raises(CuebookError, match="too long"):
        own.keep_draft(subject.album, subject.title, "x" * 500_001, {})


def test_a_review_taken_back_comes_back_with_every_version(still_app, score, subject):
    own = still_app.own_reviews
    review = own.save(subject, "First.", {})
    own.save(subject, "Second.", {}, review)
    retraction = still_app.reviews.remove(review)
    assert own.of_score(score.id) is None
    assert own.versions(review) == []
    with pytest.raises(NotFoundError):
        own.get(review)
    still_app.reviews.restore(retraction)
    assert own.of_score(score.id).text == "Second."
    assert len(own.versions(review)) == 2


def test_it_counts_as_no_critic(still_app, score, subject, cues):
    still_app.own_reviews.save(subject, TEXT, {})
    assert by_critics(still_app.reading.reviews(score.id)) == []
    assert not still_app.reading.cue(cues[1]).reviewed


def test_a_draft_outlives_the_program_and_ends_with_saving(tmp_path, still_app, subject):
    own = still_app.own_reviews
    own.keep_draft(subject.album, subject.title, "Half a sen", {"Night Swim": "c2"})
    own.keep_draft(subject.album, subject.title, "Half a sentence", {"Night Swim": "c2"})
    again = open_app(tmp_path / "data", FakeRuntime())
    try:
        (draft,) = again.own_reviews.drafts()
        assert (draft.text, draft.title, draft.cues) == (
            "Half a sentence",
            "Harrow Weir",
            {"Night Swim": "c2"},
        )
    finally:
        again.close()
    own.save(subject, "Half a sentence", {})
    assert own.drafts() == []


def test_a_renamed_cue_is_still_the_one_that_was_meant(tmp_path):
    app = open_app(tmp_path / "data", FakeRuntime())
    paths = make_album(tmp_path / "music", ["Opening", "Night Swim"])
    scan(app, tmp_path / "music")
    own, (_, swim) = app.own_reviews, [cue.id for cue in app.reading.find_cues()[1]]
    review = own.save(own.subject_of_album(app.reading.cue(swim).album_id), "[[Night Swim]] stays.", {})
    tag_wav(paths[1], title="Evening Swim")
    app.scanner.scan()
    app.runtime.settle()
    app.reviews.relink()
    assert app.reading.cue(swim).title == "Evening Swim"
    stored = own.get(review)
    mention = next(link for link in stored.links if link.role is LinkRole.MENTION)
    assert (mention.target, mention.title) == (swim, "Evening Swim")
    published = own.publication(own.subject(stored), stored.text, own.kept_cues(review))
    assert "“Evening Swim” stays." in own.format_named("txt").write(published)
    app.close()


def test_a_review_of_what_left_the_library_keeps_its_figures(tmp_path):
    app = open_app(tmp_path / "data", FakeRuntime())
    make_album(tmp_path / "music", ["Opening", "Night Swim"], seconds=31)
    scan(app, tmp_path / "music")
    own, (opening, _) = app.own_reviews, [cue.id for cue in app.reading.find_cues()[1]]
    app.ratings.rate([opening], 100)
    review = own.save(own.subject_of_album(app.reading.cue(opening).album_id), "[[Night Swim]]", {})
    app.scanner.forget_folder(app.reading.roots()[0].path)
    app.runtime.settle()
    assert app.reading.scores() == []
    stored = own.get(review)
    again = own.save(own.subject(stored), "[[Night Swim]], still", own.kept_cues(review), review)
    stored = own.get(again)
    written = own.format_named("txt").write(own.publication(own.subject(stored), stored.text, {}))
    assert written.startswith(
        "Soundtrack review: Harrow Weir – music by Ida Quell\n\n“Night Swim”, still\n\n"
    )
    assert "Cue rating: 100 / 100\n\nTotal minutes of excellence: 1 / 1\n\nAlbum excellence: 50%" in written
    app.close()


def test_an_export_replaces_nothing_unasked(tmp_path, still_app, subject):
    own = still_app.own_reviews
    published = own.publication(subject, "Water.", {})
    file = str(tmp_path / "mine.html")
    own.export(published, "html", file)
    first = (tmp_path / "mine.html").read_text()
    with pytest.raises(CuebookError, match="there already"):
        own.export(own.publication(subject, "Fire.", {}), "html", file)
    assert (tmp_path / "mine.html").read_text() == first
    own.export(own.publication(subject, "Fire.", {}), "html", file, replace=True)
    assert "Fire." in (tmp_path / "mine.html").read_text()
    assert [entry.name for entry in tmp_path.iterdir() if "partial" in entry.name] == []


def test_an_unknown_format_is_refused_in_words(still_app):
    with pytest.raises(CuebookError, match="md, html, txt, nfo"):
        still_app.own_reviews.format_named("docx")
