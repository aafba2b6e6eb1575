-- golden on postgresql, undo of migration 0002
-- Lossy: Creates texts again without its rows.

CREATE TABLE texts (
  id bigint NOT NULL,
  text text DEFAULT '${x}' NOT NULL,
  CONSTRAINT texts_pkey PRIMARY KEY (id)
);

COMMENT ON COLUMN texts.text IS '${y}';
