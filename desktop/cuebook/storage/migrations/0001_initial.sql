-- The first schema. Three things are kept apart: the ledger (what the listener did), the catalogue
-- (what lies on this computer) and what is derived from both. Instants are milliseconds since 1970
-- in UTC, zones are minutes east of UTC, paths are the bytes as found.

CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;

-- THE LEDGER -----------------------------------------------------------------------------------
-- Append-only: every row has an id (UUIDv7), the machine that wrote it and its sequence number
-- there, the instant of writing, and the names of the cue then, so it can be read without any file.

CREATE TABLE minted_cues ( -- the first row of a cue has the cue's own id; later rows add keys
    id TEXT PRIMARY KEY, machine TEXT NOT NULL, seq INTEGER NOT NULL,
    at INTEGER NOT NULL, zone INTEGER NOT NULL,
    artist TEXT NOT NULL, album TEXT NOT NULL, title TEXT NOT NULL,
    cue TEXT NOT NULL, signature TEXT NOT NULL, album_artist TEXT NOT NULL,
    disc INTEGER, number INTEGER, duration_ms INTEGER, recording_id TEXT NOT NULL
) STRICT;
CREATE INDEX minted_cues_by_signature ON minted_cues (signature);
CREATE INDEX minted_cues_by_cue ON minted_cues (cue);

CREATE TABLE plays (
    id TEXT PRIMARY KEY, machine TEXT NOT NULL, seq INTEGER NOT NULL,
    at INTEGER NOT NULL, zone INTEGER NOT NULL,
    artist TEXT NOT NULL, album TEXT NOT NULL, title TEXT NOT NULL,
    cue TEXT,
    started_at INTEGER NOT NULL, started_zone INTEGER, -- zone null: not known
    ended_at INTEGER NOT NULL,
    origin TEXT NOT NULL, ending TEXT NOT NULL,
    ranges TEXT,         -- JSON [[from_ms,to_ms],…]; null: not known, which is not "all of it"
    duration_ms INTEGER, -- of the cue, then
    source TEXT NOT NULL,
    counted_at_source INTEGER
) STRICT;
CREATE INDEX plays_by_cue ON plays (cue, started_at);
CREATE INDEX plays_by_time ON plays (started_at);

CREATE TABLE ratings (
    id TEXT PRIMARY KEY, machine TEXT NOT NULL, seq INTEGER NOT NULL,
    at INTEGER NOT NULL, zone INTEGER NOT NULL,
    artist TEXT NOT NULL, album TEXT NOT NULL, title TEXT NOT NULL,
    cue TEXT NOT NULL,
    rating INTEGER CHECK (rating BETWEEN 20 AND 100) -- null: cleared
) STRICT;
CREATE INDEX ratings_by_cue ON ratings (cue, at);

CREATE TABLE marks ( -- an edit is a new row of the same mark
    id TEXT PRIMARY KEY, machine TEXT NOT NULL, seq INTEGER NOT NULL,
    at INTEGER NOT NULL, zone INTEGER NOT NULL,
    artist TEXT NOT NULL, album TEXT NOT NULL, title TEXT NOT NULL,
    cue TEXT NOT NULL,
    mark TEXT NOT NULL, position_ms INTEGER NOT NULL CHECK (position_ms >= 0), text TEXT NOT NULL
) STRICT;
CREATE INDEX marks_by_cue ON marks (cue);

CREATE TABLE reviews ( -- a correction is a new row of the same review
    id TEXT PRIMARY KEY, machine TEXT NOT NULL, seq INTEGER NOT NULL,
    at INTEGER NOT NULL, zone INTEGER NOT NULL,
    artist TEXT NOT NULL, album TEXT NOT NULL, title TEXT NOT NULL,
    review TEXT NOT NULL, format TEXT NOT NULL, source TEXT NOT NULL,
    text TEXT NOT NULL, facts TEXT NOT NULL -- JSON
) STRICT;
CREATE INDEX reviews_by_review ON reviews (review);

CREATE TABLE review_links ( -- the listener's own: this name means that cue, or no cue at all
    id TEXT PRIMARY KEY, machine TEXT NOT NULL, seq INTEGER NOT NULL,
    at INTEGER NOT NULL, zone INTEGER NOT NULL,
    artist TEXT NOT NULL, album TEXT NOT NULL, title TEXT NOT NULL,
    review TEXT NOT NULL, role TEXT NOT NULL, written TEXT NOT NULL,
    target TEXT -- a cue, or an album where the role is album; null: none
) STRICT;
CREATE INDEX review_links_by_review ON review_links (review);

CREATE TABLE decisions ( -- the listener's word on the catalogue: this cue's kind is song, and the like
    id TEXT PRIMARY KEY, machine TEXT NOT NULL, seq INTEGER NOT NULL,
    at INTEGER NOT NULL, zone INTEGER NOT NULL,
    artist TEXT NOT NULL, album TEXT NOT NULL, title TEXT NOT NULL,
    subject TEXT NOT NULL, about TEXT NOT NULL, value TEXT
) STRICT;
CREATE INDEX decisions_by_subject ON decisions (subject, about);

CREATE TABLE retractions ( -- takes back any row; retracting a retraction restores it
    id TEXT PRIMARY KEY, machine TEXT NOT NULL, seq INTEGER NOT NULL,
    at INTEGER NOT NULL, zone INTEGER NOT NULL,
    artist TEXT NOT NULL, album TEXT NOT NULL, title TEXT NOT NULL,
    retracted TEXT NOT NULL
) STRICT;
CREATE INDEX retractions_by_row ON retractions (retracted);

CREATE VIEW standing_retractions AS
SELECT retracted, id FROM retractions AS taken
WHERE NOT EXISTS (SELECT 1 FROM retractions AS back WHERE back.retracted = taken.id);

CREATE TRIGGER minted_cues_never_change BEFORE UPDATE ON minted_cues BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER minted_cues_never_go BEFORE DELETE ON minted_cues BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER plays_never_change BEFORE UPDATE ON plays BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER plays_never_go BEFORE DELETE ON plays BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ratings_never_change BEFORE UPDATE ON ratings BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ratings_never_go BEFORE DELETE ON ratings BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER marks_never_change BEFORE UPDATE ON marks BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER marks_never_go BEFORE DELETE ON marks BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER reviews_never_change BEFORE UPDATE ON reviews BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER reviews_never_go BEFORE DELETE ON reviews BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER review_links_never_change BEFORE UPDATE ON review_links BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER review_links_never_go BEFORE DELETE ON review_links BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER decisions_never_change BEFORE UPDATE ON decisions BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER decisions_never_go BEFORE DELETE ON decisions BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER retractions_never_change BEFORE UPDATE ON retractions BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER retractions_never_go BEFORE DELETE ON retractions BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;

-- A play that runs is not yet in the ledger. Its owner holds a lock; whoever finds the lock free
-- writes the row as it was last checkpointed.
CREATE TABLE running (
    id TEXT PRIMARY KEY, owner TEXT NOT NULL, cue TEXT NOT NULL,
    started_at INTEGER NOT NULL, started_zone INTEGER NOT NULL, checked_at INTEGER NOT NULL,
    origin TEXT NOT NULL, ranges TEXT NOT NULL, duration_ms INTEGER
) STRICT;

CREATE VIEW running_plays AS -- as they would stand in the ledger if nobody came back to them
SELECT owner, id, cue, started_at, started_zone, checked_at AS ended_at, origin, 'closed' AS ending,
    ranges, duration_ms, 'player' AS source, NULL AS counted_at_source FROM running;

-- THE CATALOGUE --------------------------------------------------------------------------------
-- This computer's files and what they were recognised as; rebuilt by scanning.

CREATE TABLE roots (
    root INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, state TEXT NOT NULL DEFAULT 'online',
    device INTEGER -- the file system it was last seen on
) STRICT;

CREATE TABLE scores (id TEXT PRIMARY KEY, title TEXT NOT NULL) STRICT;

CREATE TABLE albums (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL UNIQUE, -- what its files have in common: folded names, or their folder
    title TEXT NOT NULL, film TEXT NOT NULL, edition TEXT, album_artist TEXT NOT NULL,
    score TEXT NOT NULL REFERENCES scores (id)
) STRICT;
CREATE INDEX albums_by_score ON albums (score);

CREATE TABLE cues (
    cue INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL, artist TEXT NOT NULL, composers TEXT NOT NULL, -- JSON array
    album TEXT NOT NULL REFERENCES albums (id),
    disc INTEGER, number INTEGER, year INTEGER, duration_ms INTEGER, recording_id TEXT NOT NULL,
    guess TEXT NOT NULL, guess_reason TEXT NOT NULL, state TEXT NOT NULL
) STRICT;
CREATE INDEX cues_by_album ON cues (album, disc, number);

CREATE TABLE files (
    file INTEGER PRIMARY KEY,
    path BLOB NOT NULL, start_ms INTEGER NOT NULL DEFAULT 0, stop_ms INTEGER,
    root INTEGER REFERENCES roots (root), -- null: opened from outside the watched folders
    device INTEGER NOT NULL, inode INTEGER NOT NULL, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
    state TEXT NOT NULL, audio_type TEXT, signature TEXT, duration_ms INTEGER, cue TEXT,
    problem_kind TEXT, problem TEXT,
    UNIQUE (path, start_ms)
) STRICT;
CREATE INDEX files_by_cue ON files (cue);
CREATE INDEX files_by_root ON files (root);

-- DERIVED --------------------------------------------------------------------------------------
-- Can be thrown away and computed again from the above at any time.

CREATE TABLE cue_summaries (
    cue TEXT PRIMARY KEY, kind TEXT, rating INTEGER, rated_at INTEGER,
    plays INTEGER NOT NULL, listens INTEGER NOT NULL, revisits INTEGER NOT NULL, last_heard INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE play_standings (
    play TEXT PRIMARY KEY,
    listen INTEGER NOT NULL, revisit INTEGER NOT NULL, came_back INTEGER NOT NULL, encore INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE review_homes ( -- the score, and where it is clear the album, a review is about
    review TEXT PRIMARY KEY, score TEXT, album TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX review_homes_by_score ON review_homes (score);

CREATE TABLE found_links (
    review TEXT NOT NULL, n INTEGER NOT NULL, role TEXT NOT NULL, written TEXT NOT NULL,
    number TEXT, sentiment TEXT NOT NULL, quote TEXT NOT NULL,
    target TEXT, title TEXT, confidence REAL NOT NULL, state TEXT NOT NULL, by_hand INTEGER NOT NULL,
    candidates TEXT NOT NULL, -- JSON [[id,title,confidence],…]
    PRIMARY KEY (review, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX found_links_by_target ON found_links (target);

CREATE VIRTUAL TABLE cue_words USING fts5 (
    title, album, score, composer, artist, path,
    content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
