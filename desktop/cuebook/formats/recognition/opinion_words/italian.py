"""What reviewers write in Italian to praise and to blame. The package says how such a file is read."""

PRAISE = """
    bella, belle, belli, bellissim*, bello, brillant*, capolavoro, commovente, delizios*, eccellent*,
    emozionant*, fantastic*, geniale, gioiello, indimenticabil*, magnific*, meraviglios*, miglior*,
    ottim*, perfett*, splendid*, straordinari*, stupend*, sublime, superb*
"""
BLAME = """
    banal*, brutt*, debol*, delud*, deludent*, fastidios*, inutil*, mediocr*, monoton*, noios*, pesant*,
    piatt*, prolisso, scialb*, superflu*
"""
NEITHER = ""
NEGATIONS = """
    mai, non, né, poco, senza
"""
DOUBTS = """
    meno
"""
CONTRASTS = """
    ma, mentre, però, sebbene
"""
POINTING_BACK = """
    entrambi, il brano, il tema, questa, questo
"""
