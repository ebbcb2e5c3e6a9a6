"""What reviewers write in Italian to praise and to blame. The package says how such a file is read."""

PRAISE = """
    accattivant*, affascinant*, ammirevol*, appassionant*, appassionat*, avvincent*, avvolgent*, bella,
    belle, belli, bellissim*, bello, brillant*, brividi, capolavoro, chicca, coinvolgent*, commovente,
    convincent*, da brividi, da non perdere, delizios*, eccellent*, elegant*, eleganza, emozionant*,
    entusiasmant*, esaltant*, fantastic*, fiore all'occhiello, gemma, geniale, gioiello, gradevol*,
    imperdibil*, incantevol*, incisiv*, indimenticabil*, irresistibil*, ispirat*, lascia il segno,
    luminos*, maestos*, magnific*, memorabil*, meraviglios*, miglior*, mozzafiato, orecchiabil*, ottim*,
    perfett*, perla, piacevol*, poesia, poetic*, prezios*, raffinat*, riuscit*, sontuos*, spettacolar*,
    spicca, spiccano, splendid*, squisit*, straordinari*, struggent*, stupend*, sublime, suggestiv*,
    supera se stesso, superb*, toccant*, trascinant*, travolgent*, un piacere, una delizia, una
    meraviglia, vale da sol*, vetta, vette
"""
BLAME = """
    abusat*, anonim*, banal*, brutt*, confus*, datat*, debol*, delud*, deludent*, delusione,
    dimenticabil*, evitabil*, fastidios*, fiacc*, forzat*, generic*, goff*, insipid*, interminabil*,
    inutil*, irritant*, lagnos*, lascia a desiderare, lasciano a desiderare, mediocr*, melens*,
    monoton*, noios*, non aggiunge nulla, non decolla, pacchian*, passo falso, peccato per, pedestr*,
    pesant*, piatt*, poco ispirat*, pretenzios*, prevedibil*, prolisso, ridondant*, riempitivo,
    ripetitiv*, risapul*, risaput*, riuscit* male, rumoros*, scialb*, scontat*, soporifer*, stanc*,
    stucchevol*, superflu*, tedios*, trascurabil*, troppo lung*, una delusione, zuccheros*
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
NO_CONTRASTS = """
    non solo … ma
"""
CONTRASTS_WITHIN = ""
POINTING_BACK = """
    entrambi, il brano, il tema, questa, questo
"""
NOT_NEGATING = ""
NEGATIONS_AFTER = ""
NEVER = ""
HEDGES = ""
CONCESSIONS = ""
ASIDES = ""
TIMES = ""
PLOT = ""
OTHER_SUBJECTS = ""
