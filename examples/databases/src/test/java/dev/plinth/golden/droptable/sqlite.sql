-- golden on sqlite, migration 0002
-- Hazard: Drops the rows of goes_too for good.
-- Hazard: Drops the rows of goes for good.

CREATE TABLE "comes" (
  "id" INTEGER NOT NULL CONSTRAINT "comes_pkey" PRIMARY KEY AUTOINCREMENT,
  "text" TEXT NOT NULL,
  CONSTRAINT "comes_text_key" UNIQUE ("text")
) STRICT;

DROP TRIGGER "goes_too_twice";

DROP TABLE "goes_too";

DROP TABLE "goes";
