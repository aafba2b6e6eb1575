-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if a value of Order Items.User is not one of its new type.
-- Hazard: Writes all rows of Order Items anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Order Items" ALTER COLUMN "User" DROP DEFAULT;

ALTER TABLE "Order Items" ALTER COLUMN "User" TYPE integer USING "User"::integer;

ALTER TABLE "Order Items" ALTER COLUMN "User" SET DEFAULT 1;
