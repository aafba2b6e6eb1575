-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Not ""plain""" RENAME TO plain;

ALTER TABLE plain RENAME COLUMN "Sélect ""from"" it's" TO name;

ALTER TABLE plain RENAME CONSTRAINT "Not ""plain""_pkey" TO plain_pkey;

ALTER TABLE plain RENAME CONSTRAINT "Not ""plain""_Sélect ""from"" it's_check" TO plain_name_check;

ALTER INDEX "Not ""plain""_Sélect ""from"" it's_idx" RENAME TO plain_name_idx;
