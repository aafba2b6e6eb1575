-- golden on postgresql, undo of migration 0002
-- Lossy: Adds order.group again without its values.
-- Lossy: Adds order.größe again without its values.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "order" ADD COLUMN "group" text;

ALTER TABLE "order" ADD COLUMN "größe" integer;

ALTER TABLE "order" ADD CONSTRAINT "Ünique" UNIQUE ("größe");

CREATE INDEX "select" ON "order" ("group");
