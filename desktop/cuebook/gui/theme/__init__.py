"""How the window looks: the tokens, and the palette, style sheet, fonts and icons made of them."""

from cuebook.gui.theme.theme import STYLE, Theme

__all__ = ["STYLE", "Theme"]
