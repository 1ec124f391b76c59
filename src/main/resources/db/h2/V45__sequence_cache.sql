-- H2 takes a sequence's values 32 at a time, and writes all that the transaction has changed so far each time it does. One
-- chunk of a night takes many more. (PostgreSQL hands them out by the session, and out of order then; there one is cheap.)
ALTER TABLE arrival ALTER COLUMN id SET CACHE 10000;
ALTER TABLE meaning ALTER COLUMN id SET CACHE 10000;
ALTER SEQUENCE shelf_change CACHE 10000;
