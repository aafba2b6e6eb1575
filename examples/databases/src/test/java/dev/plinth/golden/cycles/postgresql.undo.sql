-- golden on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of b.
-- Hazard: Permanently deletes all rows of a.
-- Hazard: Permanently deletes all rows of c.
-- Hazard: Permanently deletes all rows of self.

ALTER TABLE "a" DROP CONSTRAINT "a_b_fkey";

ALTER TABLE "a" DROP CONSTRAINT "a_c_fkey";

ALTER TABLE "b" DROP CONSTRAINT "b_a_fkey";

ALTER TABLE "b" DROP CONSTRAINT "b_c_fkey";

DROP TABLE "b";

ALTER TABLE "c" DROP CONSTRAINT "c_a_fkey";

DROP TABLE "a";

ALTER TABLE "c" DROP CONSTRAINT "c_self_fkey";

DROP TABLE "c";

ALTER TABLE "self" DROP CONSTRAINT "it's_kept";

ALTER TABLE "self" DROP CONSTRAINT "self_cascaded_fkey";

ALTER TABLE "self" DROP CONSTRAINT "self_nulled_fkey";

ALTER TABLE "self" DROP CONSTRAINT "self_refused_fkey";

ALTER TABLE "self" DROP CONSTRAINT "self_reset_fkey";

DROP TABLE "self";
