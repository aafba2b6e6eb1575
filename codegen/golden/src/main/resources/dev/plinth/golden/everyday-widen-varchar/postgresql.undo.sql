-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if a value of orders.note is not one of its new type.
-- Hazard: Writes all rows of orders anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders ADD CONSTRAINT plinth_fits_1 CHECK (char_length(note::text) <= 20);

ALTER TABLE orders DROP CONSTRAINT plinth_fits_1;

ALTER TABLE orders ALTER COLUMN note TYPE character varying(20);
