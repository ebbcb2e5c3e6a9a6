"""The parts of the page on which a review is written."""
