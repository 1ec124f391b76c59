-- Feeds list what was written last.
CREATE INDEX shelf_written ON shelf (written, release_id);
