-- golden on sqlite, migration 0001

CREATE TABLE documents (
  -- Keeps what is 'quoted', ${flyway:timestamp}, and /* more */
  id INT NOT NULL /* It's the "number"; DROP TABLE documents; -- */,
  body TEXT NOT NULL /* First, line second, line third / * not * / a comment * / */,
  note TEXT /* ${placeholder}, $body$ and 100% of \ and -- dashes,  */,
  CONSTRAINT documents_pkey PRIMARY KEY (id)
) STRICT;
