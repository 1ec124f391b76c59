-- What the machine wrote stays beside the correction, when a rerun takes the editor's words for its own.
ALTER TABLE correction ADD COLUMN machine TEXT DEFAULT '' NOT NULL;
