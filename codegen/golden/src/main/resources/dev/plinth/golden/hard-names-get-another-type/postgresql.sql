-- golden on postgresql, migration 0002
-- Hazard: Writes all rows of Order Items anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Order Items" ALTER COLUMN "User" DROP DEFAULT;

ALTER TABLE "Order Items" ALTER COLUMN "User" TYPE text USING "User"::text;

ALTER TABLE "Order Items" ALTER COLUMN "User" SET DEFAULT '1';
