-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all rows of comes.
-- Hazard: Creates goes again without its rows.
-- Hazard: Creates goes_too again without its rows.

CREATE TYPE "mood" AS ENUM ('GLAD');

DROP TABLE "comes";

CREATE TABLE "goes" (
  "id" bigint NOT NULL,
  "parent" bigint NOT NULL,
  "mood" "mood",
  CONSTRAINT "goes_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "goes_too" (
  "id" bigint NOT NULL,
  "parent" bigint NOT NULL,
  "mood" "mood",
  CONSTRAINT "goes_too_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "goes_by_parent" ON "goes" ("parent");

ALTER TABLE "goes" ADD CONSTRAINT "goes_parent_fkey" FOREIGN KEY ("parent") REFERENCES "stays" ("id") ON DELETE CASCADE;

ALTER TABLE "goes_too" ADD CONSTRAINT "goes_too_parent_fkey" FOREIGN KEY ("parent") REFERENCES "goes" ("id") ON DELETE RESTRICT;

CREATE FUNCTION "goes_too_twice"() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
DELETE FROM "stays"
WHERE "stays"."id" = NEW."id";
RETURN NULL;
END
$body$;

CREATE TRIGGER "goes_too_twice"
  AFTER INSERT ON "goes_too"
  FOR EACH ROW
  EXECUTE FUNCTION "goes_too_twice"();
