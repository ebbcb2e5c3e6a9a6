"""What reviewers write in Japanese to praise and to blame. The package says how such a file is read."""

PRAISE = """
    お気に入り, すばらし, 何度でも, 傑作, 優れ, 出色, 名曲, 名盤, 圧巻, 大好き, 心地よ, 愛らし, 感動,
    最高, 白眉, 秀逸, 素晴らし, 絶品, 美し, 聴きどころ, 聴き応え, 胸を打, 見事, 輝, 隙がない, 魅了,
    魅力, 鳥肌
"""
BLAME = """
    ありきたり, うるさ, つまらな, 不要, 冗長, 凡庸, 単調, 味気な, 型どおり, 型通り, 失敗, 平凡, 弱い,
    惜し, 残念, 物足りな, 眠, 肩すかし, 苦痛, 蛇足, 退屈, 長すぎ, 陳腐, 騒がし
"""
NEITHER = ""
NEGATIONS = ""
DOUBTS = ""
CONTRASTS = ""
NO_CONTRASTS = ""
CONTRASTS_WITHIN = ""
POINTING_BACK = ""
NOT_NEGATING = ""
NEGATIONS_AFTER = ""
NEVER = ""
HEDGES = ""
CONCESSIONS = ""
ASIDES = ""
TIMES = ""
PLOT = ""
OTHER_SUBJECTS = ""
