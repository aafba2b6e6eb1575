-- todo on sqlite, migration 0001

CREATE TABLE tasks (
  id INTEGER NOT NULL CONSTRAINT tasks_pkey PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  done INTEGER DEFAULT 0 NOT NULL
    CONSTRAINT tasks_done_check CHECK (done IN (0, 1)),
  created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT tasks_created_at_check CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(created_at, 1, 19), '+0 days') || printf('.%06uZ', substr(created_at, 21, 6)))
) STRICT;
