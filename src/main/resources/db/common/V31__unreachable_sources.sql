-- Feeds, mailboxes and buckets a run could not fetch from: the night went on without them.
CREATE TABLE unreachable (
    run_id        BIGINT NOT NULL REFERENCES run (id),
    source        VARCHAR(500) NOT NULL,
    detail        TEXT NOT NULL,             -- one line: where, what, remedy
    PRIMARY KEY (run_id, source)
);
