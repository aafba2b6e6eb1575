-- golden on sqlite, migration 0001

CREATE TABLE "self" (
  "id" INT NOT NULL,
  "kept" INTEGER,
  "refused" INTEGER,
  "cascaded" INTEGER,
  "nulled" INTEGER,
  "reset" INTEGER DEFAULT 1 NOT NULL,
  CONSTRAINT "self_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "it's_kept" FOREIGN KEY ("kept") REFERENCES "self" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "self_cascaded_fkey" FOREIGN KEY ("cascaded") REFERENCES "self" ("id") ON DELETE CASCADE,
  CONSTRAINT "self_nulled_fkey" FOREIGN KEY ("nulled") REFERENCES "self" ("id") ON DELETE SET NULL,
  CONSTRAINT "self_refused_fkey" FOREIGN KEY ("refused") REFERENCES "self" ("id"),
  CONSTRAINT "self_reset_fkey" FOREIGN KEY ("reset") REFERENCES "self" ("id") ON DELETE SET DEFAULT
) STRICT;

CREATE TABLE "c" (
  "id" INT NOT NULL,
  "a" INTEGER,
  "self" INTEGER NOT NULL,
  CONSTRAINT "c_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "c_a_fkey" FOREIGN KEY ("a") REFERENCES "a" ("id") ON DELETE CASCADE ON UPDATE SET DEFAULT,
  CONSTRAINT "c_self_fkey" FOREIGN KEY ("self") REFERENCES "self" ("id") ON DELETE RESTRICT
) STRICT;

CREATE TABLE "a" (
  "id" INT NOT NULL,
  "b" INTEGER,
  "c" INTEGER,
  CONSTRAINT "a_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "a_b_fkey" FOREIGN KEY ("b") REFERENCES "b" ("id") ON DELETE RESTRICT,
  CONSTRAINT "a_c_fkey" FOREIGN KEY ("c") REFERENCES "c" ("id")
) STRICT;

CREATE TABLE "b" (
  "id" INT NOT NULL,
  "c" INTEGER,
  "a" INTEGER,
  CONSTRAINT "b_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "b_a_fkey" FOREIGN KEY ("a") REFERENCES "a" ("id"),
  CONSTRAINT "b_c_fkey" FOREIGN KEY ("c") REFERENCES "c" ("id") ON DELETE SET NULL ON UPDATE CASCADE
) STRICT;
