-- golden on sqlite, migration 0001

CREATE TABLE jobs (
  id INT NOT NULL,
  owner TEXT NOT NULL,
  urgent INTEGER NOT NULL
    CONSTRAINT jobs_urgent_check CHECK (urgent IN (0, 1)),
  state TEXT NOT NULL
    CONSTRAINT jobs_state_check CHECK (state IN ('OPEN', 'DONE')),
  due TEXT
    CONSTRAINT jobs_due_check CHECK (due IS strftime('%Y-%m-%dT%H:%M:%S', substr(due, 1, 19), '+0 days') || printf('.%06uZ', substr(due, 21, 6))),
  data TEXT NOT NULL
    CONSTRAINT jobs_data_check CHECK (json_valid(data)),
  CONSTRAINT jobs_pkey PRIMARY KEY (id)
) STRICT;

CREATE INDEX jobs_data ON jobs (owner, state) WHERE (owner LIKE 'a%''b' OR urgent = 0);

CREATE INDEX jobs_due ON jobs (due DESC, owner, id);

CREATE INDEX jobs_late ON jobs (due) WHERE (due IS NOT NULL AND due < '2025-12-31T23:00:00.000000Z');

CREATE UNIQUE INDEX jobs_one_open ON jobs (owner) WHERE (state = 'OPEN' AND urgent);
