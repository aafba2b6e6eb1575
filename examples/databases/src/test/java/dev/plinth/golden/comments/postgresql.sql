-- golden on postgresql, migration 0001

CREATE TABLE documents (
  id bigint NOT NULL,
  body text NOT NULL,
  note text,
  CONSTRAINT documents_pkey PRIMARY KEY (id)
);

COMMENT ON TABLE documents IS 'Keeps what is ''quoted'', ${flyway:timestamp},
and /* more */';

COMMENT ON COLUMN documents.id IS 'It''s the "number"; DROP TABLE documents; --';

COMMENT ON COLUMN documents.body IS 'First, line
second, line
third /* not */ a comment */';

COMMENT ON COLUMN documents.note IS '${placeholder}, $body$ and 100% of \ and -- dashes, ';
