-- golden on sqlite, undo of migration 0002
-- Hazard: Brings texts back without its rows.

CREATE TABLE "texts" (
  "id" INT NOT NULL,
  "text" TEXT DEFAULT '${x}' NOT NULL /* ${y} */,
  CONSTRAINT "texts_pkey" PRIMARY KEY ("id")
) STRICT;
