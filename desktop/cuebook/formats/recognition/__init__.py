"""How facts are recognised in the text of a review; shared by all formats of reviews.

``recognise`` is the one way in. Each module reads one part of a page from its lines; tables of
words are data, rules come from how pages are laid out.
"""

from cuebook.formats.recognition.recognise import recognise

__all__ = ["recognise"]
