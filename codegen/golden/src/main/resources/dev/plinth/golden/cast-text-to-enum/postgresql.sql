-- golden on postgresql, migration 0002
-- Hazard: Writes all rows of orders anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

CREATE TYPE state AS ENUM ('OPEN', 'DONE');

ALTER TABLE orders ALTER COLUMN note TYPE state USING CAST(CAST(CASE WHEN CAST(note AS text) = 'yes' THEN 'OPEN' ELSE 'DONE' END AS state) AS state);
