-- Any collection, any size: what more the tags say, searches kept, the same cue on several editions.

ALTER TABLE cues ADD COLUMN performers TEXT NOT NULL DEFAULT '[]'; -- JSON array
ALTER TABLE cues ADD COLUMN work TEXT NOT NULL DEFAULT '';
ALTER TABLE cues ADD COLUMN movement TEXT NOT NULL DEFAULT '';
ALTER TABLE cues ADD COLUMN disc_title TEXT NOT NULL DEFAULT '';
ALTER TABLE cues ADD COLUMN released INTEGER; -- the edition's year, where it differs from the first release's

ALTER TABLE files ADD COLUMN extras TEXT; -- JSON: gain, ids, other programs' ratings; null: none of these
ALTER TABLE files ADD COLUMN has_art INTEGER NOT NULL DEFAULT 0;
ALTER TABLE files ADD COLUMN reader INTEGER NOT NULL DEFAULT 1; -- the version of the reader that read it
ALTER TABLE files ADD COLUMN sheets BLOB; -- a digest of the cue sheets beside it when it was read; null: none
CREATE INDEX albums_by_title ON albums (title);
CREATE INDEX files_by_signature ON files (signature);
CREATE INDEX cues_by_year ON cues (year); -- a search for a rare year need not look at every cue
CREATE INDEX cue_summaries_by_rating ON cue_summaries (rating) WHERE rating IS NOT NULL; -- nor one for ratings
CREATE INDEX cues_by_recording ON cues (recording_id) WHERE recording_id <> '';

ALTER TABLE ratings ADD COLUMN source TEXT NOT NULL DEFAULT 'player'; -- or 'tags:' and the program that left it in the file

CREATE INDEX files_with_problems ON files (path) WHERE problem_kind IS NOT NULL; -- few, and asked for after every scan

CREATE INDEX files_with_ratings ON files (cue) WHERE instr(extras, '"ratings":'); -- few, and asked for after every scan

CREATE TABLE mounts ( -- file systems mounted within watched folders: they go offline on their own
    path BLOB PRIMARY KEY, root INTEGER NOT NULL REFERENCES roots (root),
    state TEXT NOT NULL DEFAULT 'online', device INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_searches ( -- in the ledger: an edit is a new row of the same search
    id TEXT PRIMARY KEY, machine TEXT NOT NULL, seq INTEGER NOT NULL,
    at INTEGER NOT NULL, zone INTEGER NOT NULL,
    artist TEXT NOT NULL, album TEXT NOT NULL, title TEXT NOT NULL,
    search TEXT NOT NULL, name TEXT NOT NULL, query TEXT NOT NULL
) STRICT;
CREATE INDEX saved_searches_by_search ON saved_searches (search);
CREATE TRIGGER saved_searches_never_change BEFORE UPDATE ON saved_searches BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER saved_searches_never_go BEFORE DELETE ON saved_searches BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;

-- Albums as the listener wants them: what the tags say stays beside what the listener's word makes of it.
ALTER TABLE albums ADD COLUMN tagged_title TEXT NOT NULL DEFAULT ''; -- the title in its files
UPDATE albums SET tagged_title = title;
ALTER TABLE albums ADD COLUMN release_group TEXT NOT NULL DEFAULT ''; -- MusicBrainz: editions of one score
ALTER TABLE albums ADD COLUMN main INTEGER NOT NULL DEFAULT 0; -- the listener's choice within its score
CREATE INDEX albums_by_tagged_title ON albums (tagged_title);
CREATE INDEX albums_by_film ON albums (film);
CREATE INDEX albums_by_release_group ON albums (release_group) WHERE release_group <> '';
ALTER TABLE cues ADD COLUMN tagged_album TEXT REFERENCES albums (id); -- the album its tags name; null: the one it stands on
CREATE INDEX cues_by_tagged_album ON cues (tagged_album) WHERE tagged_album IS NOT NULL;
CREATE INDEX decisions_by_about ON decisions (about, subject);

CREATE VIEW standing_decisions AS -- the listener's last word on each thing
SELECT subject, about, value, rank FROM (
    SELECT subject, about, value, printf('%020d %s %012d', at, machine, seq) AS rank,
        row_number() OVER (PARTITION BY subject, about ORDER BY at DESC, machine DESC, seq DESC) AS newest
    FROM decisions WHERE id NOT IN (SELECT retracted FROM standing_retractions)
) WHERE newest = 1 AND value IS NOT NULL;

CREATE TABLE retagged_albums ( -- where the cues of an album went when its tags were changed
    album TEXT NOT NULL, now TEXT NOT NULL, cues INTEGER NOT NULL, PRIMARY KEY (album, now)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER cue_retagged AFTER UPDATE OF album ON cues
WHEN coalesce(old.tagged_album, old.album) <> coalesce(new.tagged_album, new.album) BEGIN
    INSERT INTO retagged_albums VALUES (
        coalesce(old.tagged_album, old.album), coalesce(new.tagged_album, new.album), 1
    ) ON CONFLICT DO UPDATE SET cues = cues + 1;
END;

ALTER TABLE scores ADD COLUMN sort TEXT NOT NULL DEFAULT ''; -- the title as it is sorted by
UPDATE scores SET sort = as_title(title);
CREATE INDEX scores_by_sort ON scores (sort, id);

CREATE TABLE cue_pairs ( -- derived: the same cue on several editions
    cue TEXT PRIMARY KEY, pair TEXT NOT NULL, why TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX cue_pairs_by_pair ON cue_pairs (pair);

-- Names by their folded words, letters of scripts without spaces as words of their own. Python folds
-- them (as_words); the tokenizer only parts them at the spaces. Paths are looked in only when asked.
DROP TABLE cue_words;
CREATE VIRTUAL TABLE cue_words USING fts5 (
    title, album, score, composer, artist, performer, work,
    content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'ascii'
);
CREATE VIRTUAL TABLE cue_paths USING fts5 (path, content = '', contentless_delete = 1, tokenize = 'ascii');
-- Merged half as often as usual: a first scan enters words a few hundred cues at a time.
INSERT INTO cue_words (cue_words, rank) VALUES ('automerge', 8);
INSERT INTO cue_paths (cue_paths, rank) VALUES ('automerge', 8);
-- And never for the sake of what was taken out: a folder that is moved or forgotten would have everything
-- written many times over. What comes in later takes it along.
INSERT INTO cue_words (cue_words, rank) VALUES ('deletemerge', 0);
INSERT INTO cue_paths (cue_paths, rank) VALUES ('deletemerge', 0);
INSERT INTO cue_words (rowid, title, album, score, composer, artist, performer, work)
    SELECT cue, as_words(cues.title), as_words(albums.title), as_words(scores.title), as_words(composers),
        as_words(artist), as_words(performers), as_words(work)
    FROM cues JOIN albums ON albums.id = cues.album JOIN scores ON scores.id = albums.score;
INSERT INTO cue_paths (rowid, path)
    SELECT cue, as_words((SELECT path FROM files WHERE files.cue = cues.id ORDER BY file LIMIT 1)) FROM cues;
