-- todo on postgres, undo of migration 0001
-- Hazard: Drops the rows of tasks for good.

DROP TABLE "tasks";
