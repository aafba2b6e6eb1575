-- golden on postgresql, migration 0001

CREATE TYPE state AS ENUM ('OPEN', 'DONE');

CREATE TABLE jobs (
  id bigint NOT NULL,
  owner text NOT NULL,
  urgent boolean NOT NULL,
  state state NOT NULL,
  due timestamp with time zone,
  data jsonb NOT NULL,
  CONSTRAINT jobs_pkey PRIMARY KEY (id)
);

CREATE INDEX jobs_data ON jobs (data);

CREATE INDEX jobs_due ON jobs (due DESC, owner, id);

CREATE INDEX jobs_late ON jobs (due) WHERE (due IS NOT NULL AND due < TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00+01:00');

CREATE UNIQUE INDEX jobs_one_open ON jobs (owner) WHERE (state = 'OPEN' AND urgent);
