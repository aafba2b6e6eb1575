-- golden on postgresql, migration 0002
-- Hazard: Fails if a row of children.known references one that is not there.

SET LOCAL lock_timeout = '5s';

ALTER TABLE children DROP CONSTRAINT known;

ALTER TABLE children ADD CONSTRAINT known FOREIGN KEY (parent) REFERENCES others (id);
