"""The Markdown of reviews: its blocks, its runs, and the cues it names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.markup import Block, BlockKind, Run, blocks, references, runs
from effort import grows_evenly


def kinds(text):
    return [block.kind for block in blocks(text)]


def words(block):
    return "".join(run.text for run in block.runs)


def test_a_cue_is_named_between_double_brackets():
    text = "I like [[Night Swim]] and [[Theme [Film Version]]]; [not this], [[ nor this ]], [[]]"
    found = references(text)
    assert [one.written for one in found] == ["Night Swim", "Theme [Film Version]"]
    assert [text[one.start : one.stop] for one in found] == ["[[Night Swim]]", "[[Theme [Film Version]]]"]


def test_blocks_are_told_by_how_their_first_line_begins():
    text = "# A\nplain\ngoes on\n\n- one\n- two\n\n3. three\n> said\n> so\n\n***\nend"
    assert [(block.kind, words(block), block.level) for block in blocks(text)] == [
        (BlockKind.HEADING, "A", 1),
        (BlockKind.PARAGRAPH, "plain goes on", 0),
        (BlockKind.BULLET, "one", 0),
        (BlockKind.BULLET, "two", 0),
        (BlockKind.NUMBERED, "three", 3),
        (BlockKind.QUOTATION, "said so", 0),
        (BlockKind.RULE, "", 0),
        (BlockKind.PARAGRAPH, "end", 0),
    ]


def test_emphasis_nests_and_its_loose_ends_stay_as_typed():
    assert runs("**bold *both* bold** 2 * 3 *open") == [
        Run("bold ", strong=True),
        Run("both", strong=True, emphasis=True),
        Run(" bold", strong=True),
        Run(" 2 * 3 *open"),
    ]
    assert runs("snake_case_name and _so_") == [Run("snake_case_name and "), Run("so", emphasis=True)]


def test_markup_within_the_name_of_a_cue_is_its_name():
    assert runs("[[Love *Theme*_x]]") == [Run("Love *Theme*_x", cue=True)]


def test_html_pictures_and_other_addresses_than_the_webs_stay_text():
    text = "<script>x</script> [a](javascript:x) ![p](http://x.org/p.png)"
    assert runs(text) == [Run(text)]
    assert runs("[site](https://x.org/a)") == [Run("site", link="https://x.org/a")]


@pytest.mark.parametrize("loose", ["*a ", "[[a ", "[a](", "**a_b ", "> "])
def test_a_long_line_of_loose_ends_takes_no_longer_than_its_length(loose):
    assert grows_evenly(lambda count: list(blocks(loose * count)), 1_000, 30_000)


def test_an_escaped_mark_is_a_letter():
    assert runs(r"\*not\* \[\[so\]\]") == [Run("*not* [[so]]")]


def test_quotations_lists_and_headings_end_where_a_line_is_empty():
    assert kinds("> a\n\nb") == [BlockKind.QUOTATION, BlockKind.PARAGRAPH]
    assert list(blocks("")) == []
    assert list(blocks("#\n")) == [Block(BlockKind.PARAGRAPH, (Run("#"),))]


@given(st.text(alphabet="ab [](){}*_#->\\.1\n•http:/", max_size=200))
def test_no_text_is_refused_and_no_letter_is_made_up(text):
    shown = [letter for block in blocks(text) for letter in words(block) if letter.isalnum()]
    left = iter(text)
    assert all(any(letter == other for other in left) for letter in shown)


@given(st.lists(st.text(alphabet="abc'’.&-[]0", min_size=1, max_size=12).map(str.strip), max_size=5))
def test_every_name_written_into_brackets_is_found_again(names):
    names = [name for name in names if name and "]]" not in name and "[[" not in name and name[0] != "["]
    text = " and ".join(f"[[{name}]]" for name in names)
    assert [one.written for one in references(text)] == names
