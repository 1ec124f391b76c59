-- The highest version of the item that its sender has stated; 0 where none was. "version" counts on where senders do not.
ALTER TABLE release ADD COLUMN stated INTEGER DEFAULT 0 NOT NULL;

-- Which of the earlier numbers were stated is not known; so far all beyond the first were held for that.
UPDATE release SET stated = version WHERE version > 1;
