-- golden on sqlite, migration 0001

CREATE TABLE bare (
  small INT NOT NULL
    CONSTRAINT bare_small_check CHECK (small BETWEEN -32768 AND 32767),
  whole INTEGER
    CONSTRAINT bare_whole_check CHECK (whole BETWEEN -2147483648 AND 2147483647),
  big INTEGER,
  real REAL,
  yes INTEGER
    CONSTRAINT bare_yes_check CHECK (yes IN (0, 1)),
  text TEXT,
  some TEXT
    CONSTRAINT bare_some_check CHECK (length(some) <= 20),
  uuid TEXT
    CONSTRAINT bare_uuid_check CHECK (uuid GLOB replace('xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'x', '[0-9a-f]')),
  "then" TEXT
    CONSTRAINT bare_then_check CHECK ("then" IS strftime('%Y-%m-%dT%H:%M:%S', substr("then", 1, 19), '+0 days') || printf('.%06uZ', substr("then", 21, 6))),
  json TEXT
    CONSTRAINT bare_json_check CHECK (json IS NULL OR json_valid(json)),
  jsonb TEXT
    CONSTRAINT bare_jsonb_check CHECK (jsonb IS NULL OR json_valid(jsonb)),
  mood TEXT
    CONSTRAINT bare_mood_check CHECK (mood IN ('GLAD', 'SAD')),
  level TEXT
    CONSTRAINT bare_level_check CHECK (level IN ('it''s LOW', 'it''s HIGH')),
  CONSTRAINT bare_pkey PRIMARY KEY (small),
  CONSTRAINT bare_big_key UNIQUE (big)
) STRICT;

CREATE TABLE defaults (
  id INTEGER NOT NULL CONSTRAINT defaults_pkey PRIMARY KEY AUTOINCREMENT,
  small INTEGER DEFAULT -7 NOT NULL
    CONSTRAINT defaults_small_check CHECK (small BETWEEN -32768 AND 32767),
  whole INTEGER DEFAULT 42 NOT NULL
    CONSTRAINT defaults_whole_check CHECK (whole BETWEEN -2147483648 AND 2147483647),
  big INTEGER DEFAULT -9000000000 NOT NULL,
  real REAL DEFAULT -1.5 NOT NULL,
  yes INTEGER DEFAULT 1 NOT NULL
    CONSTRAINT defaults_yes_check CHECK (yes IN (0, 1)),
  "no" INTEGER DEFAULT 0 NOT NULL
    CONSTRAINT defaults_no_check CHECK ("no" IN (0, 1)),
  text TEXT DEFAULT 'some text' NOT NULL,
  some TEXT DEFAULT '' NOT NULL
    CONSTRAINT defaults_some_check CHECK (length(some) <= 20),
  any TEXT DEFAULT 'x' NOT NULL,
  uuid TEXT DEFAULT '0000abcd-0000-0000-0000-00000000000f' NOT NULL
    CONSTRAINT defaults_uuid_check CHECK (uuid GLOB replace('xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'x', '[0-9a-f]')),
  "then" TEXT DEFAULT '2026-03-01T07:30:00.123457Z' NOT NULL
    CONSTRAINT defaults_then_check CHECK ("then" IS strftime('%Y-%m-%dT%H:%M:%S', substr("then", 1, 19), '+0 days') || printf('.%06uZ', substr("then", 21, 6))),
  made TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT defaults_made_check CHECK (made IS strftime('%Y-%m-%dT%H:%M:%S', substr(made, 1, 19), '+0 days') || printf('.%06uZ', substr(made, 21, 6))),
  json TEXT DEFAULT '{"a": [1]}' NOT NULL
    CONSTRAINT defaults_json_check CHECK (json_valid(json)),
  jsonb TEXT DEFAULT '{"b": [1, 2]}' NOT NULL
    CONSTRAINT defaults_jsonb_check CHECK (json_valid(jsonb)),
  mood TEXT DEFAULT 'SAD' NOT NULL
    CONSTRAINT defaults_mood_check CHECK (mood IN ('GLAD', 'SAD')),
  level TEXT DEFAULT 'it''s HIGH' NOT NULL
    CONSTRAINT defaults_level_check CHECK (level IN ('it''s LOW', 'it''s HIGH')),
  computed TEXT DEFAULT (upper('loud')) NOT NULL,
  sum INTEGER DEFAULT ((1 + 2))
    CONSTRAINT defaults_sum_check CHECK (sum BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT literals CHECK ((yes = 1 AND "no" = 0 AND (mood <> 'GLAD' OR level IN ('it''s LOW', 'it''s HIGH')) AND "then" > '1999-12-31T23:59:59.000000Z' AND uuid <> '0000abcd-0000-0000-0000-000000000000' AND real < 1E10))
) STRICT;

CREATE TABLE extremes (
  small INTEGER DEFAULT -32768 NOT NULL
    CONSTRAINT extremes_small_check CHECK (small BETWEEN -32768 AND 32767),
  whole INTEGER DEFAULT -2147483648 NOT NULL
    CONSTRAINT extremes_whole_check CHECK (whole BETWEEN -2147483648 AND 2147483647),
  big INTEGER DEFAULT -9223372036854775808 NOT NULL,
  huge REAL DEFAULT 1.7976931348623157E308 NOT NULL,
  tiny REAL DEFAULT 4.9E-324 NOT NULL,
  zero REAL DEFAULT -0.0 NOT NULL,
  late TEXT DEFAULT '9999-12-31T23:59:59.999999Z' NOT NULL
    CONSTRAINT extremes_late_check CHECK (late IS strftime('%Y-%m-%dT%H:%M:%S', substr(late, 1, 19), '+0 days') || printf('.%06uZ', substr(late, 21, 6))),
  early TEXT DEFAULT '0001-01-01T00:00:00.000000Z' NOT NULL
    CONSTRAINT extremes_early_check CHECK (early IS strftime('%Y-%m-%dT%H:%M:%S', substr(early, 1, 19), '+0 days') || printf('.%06uZ', substr(early, 21, 6)))
) STRICT;
