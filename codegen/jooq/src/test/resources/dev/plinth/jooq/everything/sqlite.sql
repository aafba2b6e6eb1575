CREATE TABLE "Nodes" (
  "tenant" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "parent" INTEGER,
  "order" INTEGER NOT NULL,
  "Name" TEXT NOT NULL,
  "last_edge" INTEGER REFERENCES "edges" ("id") ON DELETE SET NULL,
  PRIMARY KEY ("tenant", "number"),
  CONSTRAINT "nodes_name" UNIQUE ("Name", "tenant"),
  CONSTRAINT "nodes_parent" FOREIGN KEY ("tenant", "parent") REFERENCES "Nodes" ("tenant", "number") ON DELETE CASCADE
) STRICT;

CREATE TABLE "kinds" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "small" INTEGER DEFAULT 1 NOT NULL,
  "whole" INTEGER DEFAULT -2 NOT NULL,
  "big" INTEGER,
  "ratio" REAL DEFAULT 0.5 NOT NULL,
  "flag" INTEGER DEFAULT 0 NOT NULL CHECK ("flag" IN (0, 1)),
  "words" TEXT DEFAULT 'it''s' NOT NULL,
  "code" TEXT NOT NULL,
  "label" TEXT DEFAULT 'x' CHECK (length("label") <= 40),
  "token" TEXT DEFAULT '00000000-0000-4000-8000-00000000000a' NOT NULL CHECK (length("token") = 36 AND "token" = lower("token")),
  "made_at" TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CHECK ("made_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z'),
  "seen_at" TEXT DEFAULT '2026-03-01T09:30:00.250000Z'
    CHECK ("seen_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z'),
  "doc" TEXT DEFAULT '[]' NOT NULL CHECK (json_valid("doc")),
  "tree" TEXT DEFAULT '{}' CHECK ("tree" IS NULL OR json_valid("tree")),
  "mood" TEXT DEFAULT 'so-so' NOT NULL CHECK ("mood" IN ('happy', 'so-so')),
  "grade" TEXT DEFAULT 'GOOD' CHECK ("grade" IN ('GOOD', 'BAD')),
  "shout" TEXT DEFAULT (upper('loud')) NOT NULL,
  CONSTRAINT "kinds_code_key" UNIQUE ("code"),
  CONSTRAINT "positive" CHECK (("whole" > -10 AND "code" <> ''))
) STRICT;

CREATE TABLE "edges" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "tenant" INTEGER NOT NULL,
  "from_node" INTEGER NOT NULL,
  "to_node" INTEGER NOT NULL,
  "kind" TEXT NOT NULL REFERENCES "kinds" ("code"),
  CONSTRAINT "edges_to" FOREIGN KEY ("tenant", "to_node") REFERENCES "Nodes" ("tenant", "number") ON DELETE CASCADE,
  CONSTRAINT "edges_from" FOREIGN KEY ("tenant", "from_node") REFERENCES "Nodes" ("tenant", "number") ON DELETE CASCADE
) STRICT;
