-- Any collection, any size: what more the tags say, searches kept, the same cue on several editions.

ALTER TABLE cues ADD COLUMN performers TEXT NOT NULL DEFAULT '[]'; -- JSON array
ALTER TABLE cues ADD COLUMN work TEXT NOT NULL DEFAULT '';
ALTER TABLE cues ADD COLUMN movement TEXT NOT NULL DEFAULT '';
ALTER TABLE cues ADD COLUMN disc_title TEXT NOT NULL DEFAULT '';
ALTER TABLE cues ADD COLUMN released INTEGER; -- the edition's year, where it differs from the first release's

ALTER TABLE files ADD COLUMN extras TEXT; -- JSON: gain, ids, other programs' ratings; null: none of these
ALTER TABLE files ADD COLUMN has_art INTEGER NOT NULL DEFAULT 0;
ALTER TABLE files ADD COLUMN reader INTEGER NOT NULL DEFAULT 1; -- the version of the reader that read it
CREATE INDEX albums_by_title ON albums (title);
CREATE INDEX files_by_signature ON files (signature);
CREATE INDEX cues_by_recording ON cues (recording_id) WHERE recording_id <> '';

CREATE TABLE saved_searches ( -- in the ledger: an edit is a new row of the same search
    id TEXT PRIMARY KEY, machine TEXT NOT NULL, seq INTEGER NOT NULL,
    at INTEGER NOT NULL, zone INTEGER NOT NULL,
    artist TEXT NOT NULL, album TEXT NOT NULL, title TEXT NOT NULL,
    search TEXT NOT NULL, name TEXT NOT NULL, query TEXT NOT NULL
) STRICT;
CREATE INDEX saved_searches_by_search ON saved_searches (search);
CREATE TRIGGER saved_searches_never_change BEFORE UPDATE ON saved_searches BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER saved_searches_never_go BEFORE DELETE ON saved_searches BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;

CREATE TABLE cue_pairs ( -- derived: the same cue on several editions
    cue TEXT PRIMARY KEY, pair TEXT NOT NULL, why TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX cue_pairs_by_pair ON cue_pairs (pair);

CREATE VIRTUAL TABLE cue_trigrams USING fts5 ( -- names in scripts written without spaces
    names, content = '', contentless_delete = 1, tokenize = 'trigram'
);
