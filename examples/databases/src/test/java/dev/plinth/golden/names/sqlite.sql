-- golden on sqlite, migration 0001

CREATE TABLE "Order" (
  "Id" INTEGER NOT NULL CONSTRAINT "Primary" PRIMARY KEY AUTOINCREMENT,
  "select" TEXT NOT NULL,
  "Group" TEXT,
  "end" TEXT
    CONSTRAINT "Order_end_check" CHECK ("end" IN ('FROM')),
  CONSTRAINT "Order_Key" UNIQUE ("select"),
  CONSTRAINT "Check" CHECK ("select" <> "Group")
) STRICT;

CREATE INDEX "IDX_a" ON "Order" ("Group", "select" DESC) WHERE "Group" <> 'x';

CREATE TRIGGER "Trigger"
  AFTER INSERT ON "Order"
  FOR EACH ROW
  WHEN NEW."select" = 'Begin'
BEGIN
  INSERT INTO "Order" ("select", "Group")
  VALUES (NEW."Group", NEW."select");
  UPDATE "Order"
  SET "Group" = upper("Order"."select")
  WHERE "Order"."Id" > NEW."Id";
END;

CREATE TABLE "Täble; /* """ (
  "it's ""quoted""" INT NOT NULL,
  "where ${x}; --" INTEGER NOT NULL,
  "größe 表" INTEGER NOT NULL
    CONSTRAINT "Täble; /* ""_größe 表_check" CHECK ("größe 表" IN (0, 1)),
  CONSTRAINT "Täble; /* ""_pkey" PRIMARY KEY ("it's ""quoted"""),
  CONSTRAINT "positive $$" CHECK (("it's ""quoted""" > 0 AND "where ${x}; --" <> 3)),
  CONSTRAINT "Fk 'a' ""b""" FOREIGN KEY ("where ${x}; --") REFERENCES "Order" ("Id")
) STRICT;

CREATE INDEX "Ünique" ON "Täble; /* """ ("größe 表");
