-- golden on sqlite, migration 0001

CREATE TABLE texts (
  id INTEGER NOT NULL CONSTRAINT texts_pkey PRIMARY KEY AUTOINCREMENT,
  quotes TEXT DEFAULT 'it''s "quoted" ''' NOT NULL,
  slashes TEXT DEFAULT 'C:\dir\ \'' \n' NOT NULL,
  placeholder TEXT DEFAULT '${x} ${flyway:database} $${y}' NOT NULL,
  dollars TEXT DEFAULT '$$ $body$ $1' NOT NULL,
  lines TEXT DEFAULT 'a;
b -- c
/* d' NOT NULL,
  bracket TEXT DEFAULT '(not an expression)' NOT NULL,
  percent TEXT DEFAULT '100% {0} ? :name' NOT NULL,
  blanks TEXT DEFAULT 'trailing   
   blanks ' NOT NULL,
  json TEXT DEFAULT '{"it''s": "${a}\n"}' NOT NULL
    CONSTRAINT texts_json_check CHECK (json_valid(json)),
  CONSTRAINT no_percent CHECK ((percent <> 'a ? b''s ${c} \' AND placeholder NOT GLOB '*x%'))
) STRICT;
