"""Dates as pages print them, in several languages."""

import re

_MONTH = r"(?:de\s)?[^\W\d_]{3,12}\.?"
DATE = re.compile(
    rf"""(?:[^\W\d_]{{3,12}}\.?,?\s)?(?:{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th|\.)?\s{_MONTH})
    ,?\s(?:de\s)?\d{{4}}(?:\s?[|,–-]?\s?\d{{1,2}}:\d\d(?:\s?[ap]m)?)?
    |\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}""",
    re.IGNORECASE | re.VERBOSE,
)
MONTHS = (
    r"(?:jan|feb|fév|mar|mär|apr|avr|abr|kwi|may|mai|maj|mag|jun|juin|cze|giu|jul|juil|lip|lug|aug|août|ago|sie|sep|set|"
    r"wrz|o[ck]t|ott|paź|nov|now|lis|dec|dez|déc|dic|gru|ene|gen|sty|lut)[^\W\d_]{0,8}\.?"
)
MONTH_AND_YEAR = rf"{MONTHS}\s(?:de\s)?\d{{4}}"
