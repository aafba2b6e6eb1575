-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all values of jobs.mood.

DROP INDEX "jobs_new";

CREATE FUNCTION "jobs_logged"() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
INSERT INTO "log" ("text")
VALUES (NEW."name");
RETURN NULL;
END
$body$;

DROP TRIGGER "jobs_kept" ON "jobs";

ALTER TABLE "jobs" DROP COLUMN "mood";

DROP TYPE "mood";

CREATE INDEX "jobs_old" ON "jobs" ("name");

DROP FUNCTION "jobs_kept"();

CREATE TRIGGER "jobs_logged"
  AFTER INSERT ON "jobs"
  FOR EACH ROW
  EXECUTE FUNCTION "jobs_logged"();
