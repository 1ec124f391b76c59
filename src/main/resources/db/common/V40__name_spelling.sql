-- How people's names were spelt when they first came up: the same person is spelt so in every later night.
CREATE TABLE name_spelling (
    arabic        VARCHAR(200) PRIMARY KEY,  -- the name's parts, letters that writers mix up made one
    english       VARCHAR(200) NOT NULL,
    since         TIMESTAMP WITH TIME ZONE NOT NULL
);
