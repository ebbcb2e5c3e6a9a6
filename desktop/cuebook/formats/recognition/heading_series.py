"""What a site's pages stand under: ``Ep. 88``, ``No. 212``, ``Album of the week``."""

import re

_NUMBERED = re.compile(
    r"(?:#|(?:(?:no|nr|ep|odc)[.°º]{0,2}|n[.°º]{1,2}|episode|épisode|episodio|folge|odcinek|puntata|issue|ausgabe|heft|"
    r"nummer|numéro|número|numer|capítulo|column|kolumne|columna)\s?#?)\s?\d{1,4}",
    re.IGNORECASE,
)
"""What counts the pages of a site, before a title: ``Ep. 88``, ``No. 212``, ``#14``."""
_OF_THE_WEEK = re.compile(
    r"(?:(?:the|our|my|la|le|l’|l'|el|die|das|der|nasza?|il)\s?)?(?:(?:(?:new|latest)\s)?(?:album|disc|disk|record|cd|score|"
    r"soundtrack|lp|vinyl|film\s?music|platte|scheibe|filmmusik|disque|b\.?o\.?f?|bande\soriginale|disco|bso|banda\ssonora|"
    r"płyta|ścieżka\sdźwiękowa|muzyka|review|pick|choice|hörtipp|tipp|kritik)\s)"
    r"(?:of\sthe|der|des|de\sla|du|del|della|de\sl[’']|dell[’'])?\s?(?:day|week|month|year|woche|monats?|tages|jahres|semaine|"
    r"mois|jour|année|semana|mes|día|año|tygodnia|miesiąca|dnia|roku|settimana|mese|giorno|anno)",
    re.IGNORECASE,
)
"""A site's series: ``Album of the week``, ``Płyta tygodnia``."""


def counts_the_pages(segment: str) -> bool:
    """Whether words before a title only count a site's pages."""
    return bool(_NUMBERED.fullmatch(segment))


def is_of_the_week(segment: str) -> bool:
    """Whether words beside a title name a series that goes on every week or month."""
    return bool(_OF_THE_WEEK.fullmatch(segment))
