"""The words of paths: read a folder at a time, they are those of the whole path."""

import os

from hypothesis import example, given
from hypothesis import strategies as st

from cuebook.storage.cue_index import as_words

NAMES = st.one_of(
    st.text(st.sampled_from("Åé ́’'&Łßﬁ雨月aB.-_"), max_size=8).map(os.fsencode),
    st.binary(max_size=6).map(lambda name: name.replace(b"/", b"").replace(b"\0", b"")),
)


@given(st.lists(NAMES, min_size=1, max_size=4))
@example([b"Quell & S\xc3\xb8n", b"01 Opening.flac"])
@example(["雨月".encode(), "雨.flac".encode()])
@example([b"...", b"\xff"])
def test_a_path_has_the_words_of_its_folders_and_its_name(names):
    path = b"/" + b"/".join(names)
    text = os.fsdecode(path).encode("utf-8", "replace").decode("utf-8")
    assert as_words(path).split() == as_words(text).split()
