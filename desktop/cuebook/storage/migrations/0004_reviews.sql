-- What the listener writes and has not saved yet: changed while they type, and no part of the ledger.
CREATE TABLE review_drafts (
    about TEXT PRIMARY KEY, -- the review it is to be a version of, or the album a first one is of
    title TEXT NOT NULL, text TEXT NOT NULL, cues TEXT NOT NULL, -- JSON: {name as written: cue}
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX own_reviews ON reviews (review) WHERE format = 'own'; -- what the listener wrote
CREATE VIEW critics_links AS -- where the names in everybody else's reviews lead
SELECT * FROM found_links WHERE review NOT IN (SELECT review FROM reviews WHERE format = 'own');

-- Collections of scores, in the ledger. The last word on a collection, and on a score in it, holds.
CREATE TABLE collections (
    id TEXT PRIMARY KEY, machine TEXT NOT NULL, seq INTEGER NOT NULL,
    at INTEGER NOT NULL, zone INTEGER NOT NULL,
    artist TEXT NOT NULL, album TEXT NOT NULL, title TEXT NOT NULL,
    collection TEXT NOT NULL, -- the id of its first row, or 'named:' and the name by which reviews know it
    name TEXT NOT NULL,
    kind TEXT,               -- null: as its name sounds
    kept INTEGER NOT NULL    -- 0: removed
) STRICT;
CREATE INDEX collections_by_collection ON collections (collection);
CREATE TABLE collection_members (
    id TEXT PRIMARY KEY, machine TEXT NOT NULL, seq INTEGER NOT NULL,
    at INTEGER NOT NULL, zone INTEGER NOT NULL,
    artist TEXT NOT NULL, album TEXT NOT NULL, title TEXT NOT NULL,
    collection TEXT NOT NULL,
    album_key TEXT NOT NULL, -- the score is the one this album stands for,
    cue TEXT,                -- or where its files were given other tags, the one its first cue is of
    belongs INTEGER NOT NULL -- 0: taken out
) STRICT;
CREATE INDEX collection_members_by_collection ON collection_members (collection);
CREATE TRIGGER collections_never_change BEFORE UPDATE ON collections BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER collections_never_go BEFORE DELETE ON collections BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER collection_members_never_change BEFORE UPDATE ON collection_members BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER collection_members_never_go BEFORE DELETE ON collection_members BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;

-- What was recognised stands beside what the listener made of it, so that a page can be recognised anew.
ALTER TABLE reviews ADD COLUMN recognised TEXT; -- JSON; null: not known, or written by the listener

-- The pages that reviews were read from, byte for byte, so that no better reader has to do without them.
CREATE TABLE review_pages (
    id TEXT PRIMARY KEY, machine TEXT NOT NULL, seq INTEGER NOT NULL,
    at INTEGER NOT NULL, zone INTEGER NOT NULL,
    artist TEXT NOT NULL, album TEXT NOT NULL, title TEXT NOT NULL,
    review TEXT NOT NULL,
    name TEXT NOT NULL,   -- of the file
    sha256 TEXT NOT NULL, -- of its bytes
    page BLOB NOT NULL    -- its bytes, deflated as zlib does it (RFC 1950)
) STRICT;
CREATE INDEX review_pages_by_review ON review_pages (review);
CREATE TRIGGER review_pages_never_change BEFORE UPDATE ON review_pages BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER review_pages_never_go BEFORE DELETE ON review_pages BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
