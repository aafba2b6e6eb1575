-- golden on postgresql, migration 0001

CREATE TABLE self (
  id bigint NOT NULL,
  kept bigint,
  refused bigint,
  cascaded bigint,
  nulled bigint,
  reset bigint DEFAULT 1 NOT NULL,
  CONSTRAINT self_pkey PRIMARY KEY (id),
  CONSTRAINT "it's_kept" FOREIGN KEY (kept) REFERENCES self (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT self_cascaded_fkey FOREIGN KEY (cascaded) REFERENCES self (id) ON DELETE CASCADE,
  CONSTRAINT self_nulled_fkey FOREIGN KEY (nulled) REFERENCES self (id) ON DELETE SET NULL,
  CONSTRAINT self_refused_fkey FOREIGN KEY (refused) REFERENCES self (id),
  CONSTRAINT self_reset_fkey FOREIGN KEY (reset) REFERENCES self (id) ON DELETE SET DEFAULT
);

CREATE TABLE c (
  id bigint NOT NULL,
  a bigint,
  self bigint NOT NULL,
  CONSTRAINT c_pkey PRIMARY KEY (id),
  CONSTRAINT c_self_fkey FOREIGN KEY (self) REFERENCES self (id) ON DELETE RESTRICT
);

CREATE TABLE b (
  id bigint NOT NULL,
  c bigint,
  a bigint,
  CONSTRAINT b_pkey PRIMARY KEY (id),
  CONSTRAINT b_c_fkey FOREIGN KEY (c) REFERENCES c (id) ON DELETE SET NULL ON UPDATE CASCADE
);

CREATE TABLE a (
  id bigint NOT NULL,
  b bigint,
  c bigint,
  CONSTRAINT a_pkey PRIMARY KEY (id),
  CONSTRAINT a_b_fkey FOREIGN KEY (b) REFERENCES b (id) ON DELETE RESTRICT,
  CONSTRAINT a_c_fkey FOREIGN KEY (c) REFERENCES c (id)
);

ALTER TABLE b ADD CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES a (id);

ALTER TABLE c ADD CONSTRAINT c_a_fkey FOREIGN KEY (a) REFERENCES a (id) ON DELETE CASCADE ON UPDATE SET DEFAULT;
