-- What plays and what follows it, so that the next start can go on there. Nothing of it is in the ledger.
CREATE TABLE remembered_queue (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    queue TEXT NOT NULL -- as services/queue_text writes it
) STRICT;

CREATE TABLE remembered_place ( -- apart, because it is written every few seconds and is small
    one INTEGER PRIMARY KEY CHECK (one = 1),
    at INTEGER NOT NULL, -- the place in the queue's order
    position_ms INTEGER, -- NULL: nothing was playing, paused or waiting
    repeat TEXT NOT NULL
) STRICT;
