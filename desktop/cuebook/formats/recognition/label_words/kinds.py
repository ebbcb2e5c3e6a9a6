"""What the labels of a page announce."""

from enum import Enum, auto


class Label(Enum):
    """What a label announces."""

    TITLE = auto()
    """The film or score."""
    COMPOSER = auto()
    REVIEWER = auto()
    YEAR = auto()
    COMPANY = auto()
    COMPANY_AND_DATES = auto()
    EDITION = auto()
    """A later release of an album, by its year and company; the film's year is another."""
    LENGTH = auto()
    TRACK_COUNT = auto()
    RATING = auto()
    HIGHLIGHTS = auto()
    TRACKS = auto()
    COLLECTION = auto()
    """The series or franchise a review or its film belongs to."""
    CATEGORY = auto()
    """The categories of a page, which may name a series."""
    OTHER_LIST = auto()
    """A list that is not the track list, however it is numbered."""
    OTHER = auto()
    """A fact about the album that a review's facts have no place for."""
