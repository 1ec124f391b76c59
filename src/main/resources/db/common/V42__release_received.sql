-- Which source fell silent is asked of the last months only.
CREATE INDEX release_received ON release (received);
