"""The words of Japanese labels."""

from cuebook.formats.recognition.label_words.kinds import Label

LABELS = {
    Label.TITLE: "作品, 作品名, 映画, タイトル, 題名",
    Label.COMPOSER: "音楽, 作曲, 作曲者, 作曲家, 音楽監督",
    Label.REVIEWER: "文, 評者, 執筆, 筆者, レビュアー, 評",
    Label.YEAR: "公開年, 発売日, 年, 製作年, 公開, 発売年",
    Label.COMPANY: "レーベル, 発売元, 発売, レコード会社",
    Label.LENGTH: "収録時間, 演奏時間, 総時間, 合計時間",
    Label.TRACK_COUNT: "曲数, 収録曲数",
    Label.RATING: "評価, 総合評価, 採点, おすすめ度, 点数",
    Label.HIGHLIGHTS: "おすすめ, おすすめ曲, ベストトラック, 聴きどころ, お気に入り, 推薦曲",
    Label.TRACKS: "収録曲, 曲目, 曲目リスト, トラックリスト, 収録内容, 曲目一覧",
    Label.OTHER: "監督, 指揮, 演奏, 品番, 価格, 編曲, プロデューサー",
    Label.OTHER_LIST: "コメント, 関連記事, ミュージシャン, キャスト",
}
