-- The run that found a release to tell the same as another: the other's page, whatever its date, is to name it.
ALTER TABLE release ADD COLUMN same_as_run BIGINT;
CREATE INDEX release_same_as_run ON release (same_as_run);
