-- A server keeps every word in memory. One row a release is written and read many times faster than a row a word.
CREATE TABLE search_words (
    release_id    VARCHAR(12) PRIMARY KEY REFERENCES release (id),
    words         VARCHAR NOT NULL           -- terms as SearchTerms reduces them, each followed by its weight in thousandths
);
INSERT INTO search_words (release_id, words)
SELECT release_id, STRING_AGG(term || ' ' || CAST(GREATEST(1, ROUND(weight * 1000)) AS INTEGER), ' ')
FROM search_term GROUP BY release_id;
DROP TABLE search_term;

-- Grows with everything that is put on the shelf: whoever has seen one need only ask for what came after it.
CREATE SEQUENCE shelf_change;
ALTER TABLE shelf ADD COLUMN changed BIGINT DEFAULT nextval('shelf_change') NOT NULL;
CREATE INDEX shelf_changed ON shelf (changed);

-- Up to which change of the shelf a date's pages have been written: what editors put right later is published with the next night.
CREATE TABLE published (
    job           VARCHAR(100) NOT NULL,
    run_date      DATE NOT NULL,
    changed       BIGINT NOT NULL,
    PRIMARY KEY (job, run_date)
);
INSERT INTO published (job, run_date, changed)
SELECT run.job, s.run_date, MAX(s.changed) FROM shelf s JOIN run ON run.id = s.run_id GROUP BY run.job, s.run_date;
