-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all values of Table.Sélect "from" it's.

SET LOCAL lock_timeout = '5s';

DROP TRIGGER "Check It" ON "Table";

DROP INDEX "Table_Sélect ""from"" it's_idx";

ALTER TABLE "Table" DROP CONSTRAINT "Table_Sélect ""from"" it's_check";

ALTER TABLE "Table" DROP COLUMN "Sélect ""from"" it's";

DROP FUNCTION "Check It"();
