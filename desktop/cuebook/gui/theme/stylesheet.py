"""The style sheet: one template, filled with the tokens of the theme in force."""

from string import Template

from cuebook.gui.theme.tokens import TYPE_SIZES

_LENGTHS = (4, 5, 8, 12, 14, 18, 22)

_TEMPLATE = Template("""
* { outline: 0; }
QWidget { color: $text; font-size: ${body}px; }
QToolTip { background: $raised; color: $text; border: 1px solid $edge; padding: 4px 6px; font-size: ${label}px; }

#page, #page > QWidget, QStackedWidget { background: $bg; }
#rail, #transport { background: $rail; }
#rail { border-right: 1px solid $line; }
#transport { border-top: 1px solid $line; }
#panel { background: $panel; border-left: 1px solid $line; }
#panel QScrollArea, #panel QScrollArea > QWidget > QWidget { background: $panel; border: 0; }
QScrollArea { border: 0; background: transparent; }
#sheet QScrollArea > QWidget > QWidget { background: $panel; }
#rail QScrollArea, #rail QScrollArea > QWidget, #places { background: $rail; }

QLabel { background: transparent; }
QLabel[role="page"] { font-size: ${page}px; font-weight: 700; }
QLabel[role="section"] { font-size: ${section}px; font-weight: 650; }
QLabel[role="heading"] { font-size: ${body}px; font-weight: 600; }
QLabel[role="figure"] { font-size: ${figure}px; font-weight: 600; }
QLabel[role="value"] { color: $text2; }
QLabel[role="caption"] { color: $text3; font-size: ${label}px; }
QLabel[role="tiny"] { color: $text3; font-size: ${caption}px; }
QLabel[role="accent"] { color: $accent; font-weight: 600; }
QLabel[role="bad"] { color: $bad; }
QLabel[role="good"] { color: $good; }

QPushButton { background: $raised; color: $text; border: 1px solid $line; border-radius: 8px;
    padding: ${px5}px ${px12}px; min-height: ${px18}px; font-weight: 500; }
QPushButton:hover { border-color: $edge; }
QPushButton:pressed { background: $sel; }
QPushButton:disabled { color: $text3; }
QPushButton:checked { background: $sel; border-color: $edge; }
QPushButton[marked="true"] { border-color: $accent; }
QPushButton[kind="primary"] { background: $accent; color: $accent_ink; border-color: $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { border-color: $text; }
QPushButton[kind="primary"]:disabled { background: $sel; color: $text3; border-color: $line; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover { background: $sel; }
QPushButton[size="large"] { min-height: ${px22}px; font-size: ${body}px; padding: ${px5}px ${px14}px; }
QPushButton[compact="true"] { min-height: ${px14}px; font-size: ${label}px; padding: ${px4}px ${px8}px; }
QPushButton[kind="link"] { background: transparent; border: 0; color: $accent; padding: 2px; font-weight: 600; }
QPushButton[kind="example"] { background: transparent; border: 1px solid transparent; border-radius: 4px; color: $accent;
    padding: 2px 4px; min-height: 0; text-align: left; font-weight: 600; }
QPushButton[kind="example"]:hover { background: $sel; }
QPushButton[kind="example"]:focus { border: 2px solid $focus; padding: 1px 3px; }
QPushButton[kind="name"], QPushButton[kind="name"]:disabled { background: transparent; border: 0; padding: 0; text-align: left;
    color: $text; font-weight: 600; }
QPushButton[kind="name"][accent="true"] { color: $accent; }
QPushButton[kind="name"]:hover:enabled { color: $accent; }
QPushButton[kind="name"]:focus { border: 2px solid $focus; border-radius: 4px; }
QPushButton[segment] { background: transparent; color: $text2; border-radius: 0; }
QPushButton[segment="first"] { border-top-left-radius: 8px; border-bottom-left-radius: 8px; border-right: 0; }
QPushButton[segment="last"] { border-top-right-radius: 8px; border-bottom-right-radius: 8px; }
QPushButton[segment]:checked { background: $sel; color: $text; border-color: $edge; font-weight: 600; }
QPushButton[segment]:focus { border: 2px solid $focus; }
QPushButton::menu-indicator { width: 0; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 8px; padding: 4px; }
QToolButton:hover { background: $sel; }
QToolButton[kind="navigation"] { text-align: left; padding: 4px 8px; border-radius: 6px; color: $text; font-weight: 500; }
QToolButton[kind="navigation"]:checked { background: $sel; }
QToolButton::menu-indicator { width: 0; }

QPushButton:focus, QToolButton:focus, QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus,
QCheckBox:focus, QAbstractItemView:focus, QSpinBox:focus { border: 2px solid $focus; }
QAbstractItemView[ownFocus="true"]:focus { border: 2px solid transparent; }
QPushButton:focus { padding: ${in5}px ${in12}px; }
QPushButton[size="large"]:focus { padding: ${in5}px ${in14}px; }
QPushButton[compact="true"]:focus { padding: ${in4}px ${in8}px; }
QToolButton:focus { padding: 3px; }
QToolButton[kind="navigation"]:focus { padding: 3px 7px; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox { background: $raised; border: 1px solid $line;
    border-radius: 8px; padding: ${px4}px ${px8}px; selection-background-color: $accent; selection-color: $accent_ink; }
QLineEdit:hover, QComboBox:hover { border-color: $edge; }
QLineEdit[faulty="true"] { border: 2px solid $bad; padding: ${in4}px ${in8}px; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus { padding: ${in4}px ${in8}px; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $edge; selection-background-color: $sel;
    selection-color: $text; }

QCheckBox { spacing: 8px; border: 2px solid transparent; border-radius: 6px; padding: 1px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $edge; border-radius: 4px; background: $raised; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; }

QMenu { background: $raised; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: $sel; }
QMenu::item:disabled { color: $text3; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 8px; }

QTableView, QListView, QTreeView { background: $bg; alternate-background-color: $alt; border: 2px solid transparent;
    selection-background-color: $sel; selection-color: $text; gridline-color: transparent; }
#panel QTableView, #panel QListView, #panel QHeaderView, #panel QHeaderView::section { background: $panel; }
QTableView#upcoming { background: $panel; }
QListView#names { background: $raised; border: 1px solid $edge; }
QListView#names::item { padding: ${px4}px ${px8}px; min-height: ${px18}px; }
QListView#versions::item { padding: 0 ${px8}px; border: 0; }
QListView#versions::item:selected { background: $sel; color: $text; }
QTableView#calendar { border: 0; }
QTableView#reviews::item, QTableView#preview::item, QTableView#pairs::item { padding: 0 5px; border: 0; }
QTableView#reviews::item:selected, QTableView#preview::item:selected, QTableView#pairs::item:selected { background: $sel; color: $text; }
QHeaderView { background: $bg; border: 0; }
QHeaderView::section { background: $bg; color: $text3; border: 0; border-bottom: 1px solid $line; font-size: ${label}px;
    font-weight: 600; padding: 0 ${px8}px; }
QTableView#verdicts QHeaderView::section { padding: 0 5px; }
QTableView#verdicts::item { padding: 0 2px; border: 0; }
QTableView#verdicts::item:selected { background: $sel; color: $text; }
QHeaderView::section:hover { color: $text; }
QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-origin: margin; subcontrol-position: center left;
    width: ${px8}px; height: ${px8}px; }
QTableCornerButton::section { background: $bg; border: 0; }
#panel QTableCornerButton::section { background: $panel; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $line; border-radius: 5px; min-height: 32px; }
QScrollBar::handle:vertical:hover { background: $edge; }
QScrollBar:horizontal { height: 0; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: $track; border: 0; border-radius: 3px; }
QProgressBar::chunk { background: $fill; border-radius: 3px; }
QSlider::groove:horizontal { height: 4px; background: $track; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $text2; border-radius: 2px; }
QSlider::handle:horizontal { background: $text; width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; }
QSlider:focus { border: 2px solid $focus; border-radius: 6px; }

#card { background: $panel; border: 1px solid $line; border-radius: 10px; }
#sheet { background: $panel; border: 1px solid $line; border-radius: 12px; }
#toast { background: $raised; border: 1px solid $edge; border-radius: 10px; }
#banner { background: $raised; border-bottom: 1px solid $edge; }
#hairline_vertical { background: $line; max-width: 1px; min-width: 1px; border: 0; }
#sitting { background: $raised; border-top: 1px solid $edge; }
#hairline { background: $line; max-height: 1px; min-height: 1px; border: 0; }
QLabel[role="key"] { color: $text2; background: $panel; border: 1px solid $line; border-radius: 5px; padding: 1px 6px; font-size: ${caption}px; }
QToolButton[kind="row"] { background: $raised; border: 1px solid $line; border-radius: 8px; padding: 3px; }
QToolButton[kind="row"]:hover { border-color: $edge; }
""")


def style_sheet(values: dict[str, str]) -> str:
    """Fill the template; a name without a value is an error."""
    scale = int(values["body"]) / TYPE_SIZES["body"]
    return _TEMPLATE.substitute({**_lengths(scale), **values})


def _lengths(scale: float) -> dict[str, str]:
    """Lengths that grow with the type: ``px5``, and ``in5`` for the same beside the thicker line of the focus."""
    grown = {length: round(length * scale) for length in _LENGTHS}
    return {
        **{f"px{length}": str(size) for length, size in grown.items()},
        **{f"in{length}": str(size - 1) for length, size in grown.items()},
    }
