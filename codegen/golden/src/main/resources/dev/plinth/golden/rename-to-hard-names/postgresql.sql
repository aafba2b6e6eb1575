-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE plain RENAME TO "Not ""plain""";

ALTER TABLE "Not ""plain""" RENAME COLUMN name TO "Sélect ""from"" it's";

ALTER TABLE "Not ""plain""" RENAME CONSTRAINT plain_pkey TO "Not ""plain""_pkey";

ALTER TABLE "Not ""plain""" RENAME CONSTRAINT plain_name_check TO "Not ""plain""_Sélect ""from"" it's_check";

ALTER INDEX plain_name_idx RENAME TO "Not ""plain""_Sélect ""from"" it's_idx";
