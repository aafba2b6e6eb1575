-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if a value of orders.state is not one of its new type.
-- Hazard: Writes all rows of orders anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TYPE state RENAME TO plinth_old_1;

CREATE TYPE state AS ENUM ('OPEN', 'CLOSED');

ALTER TABLE orders ALTER COLUMN state TYPE state USING state::text::state;

DROP TYPE plinth_old_1;
