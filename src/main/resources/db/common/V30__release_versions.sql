-- Which release replaces which, which tell the same, what was withdrawn, and what waits.

ALTER TABLE release ADD COLUMN superseded_by VARCHAR(12);   -- the next version of the same item
ALTER TABLE release ADD COLUMN same_as VARCHAR(12);         -- the release that tells the same and is briefed in its place
ALTER TABLE release ADD COLUMN withdrawn TIMESTAMP WITH TIME ZONE;
CREATE INDEX release_same_as ON release (same_as);

-- Items their senders withdrew; a version that old is never taken again.
CREATE TABLE tombstone (
    identity      VARCHAR(1000) PRIMARY KEY,
    version       INTEGER NOT NULL,
    source        VARCHAR(1000) NOT NULL,
    run_id        BIGINT NOT NULL REFERENCES run (id),
    at            TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Items under embargo: their file is read again when the time has come.
CREATE TABLE embargo (
    file          VARCHAR(1000) NOT NULL,
    sha256        VARCHAR(64) NOT NULL,
    source        VARCHAR(1000) NOT NULL,
    until         TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (sha256, source)
);

-- Hashes that releases with nearly the same text are likely to share.
CREATE TABLE release_band (
    release_id    VARCHAR(12) NOT NULL REFERENCES release (id),
    hash          BIGINT NOT NULL,
    PRIMARY KEY (hash, release_id)
);
