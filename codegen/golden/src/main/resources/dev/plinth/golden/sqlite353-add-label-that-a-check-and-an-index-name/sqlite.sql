-- golden on sqlite, migration 0002
-- Hazard: Fails if a row does not meet things.known.

ALTER TABLE things DROP CONSTRAINT things_v_check;

ALTER TABLE things ADD CONSTRAINT things_v_check CHECK (v IN ('LOW', 'MEDIUM', 'HIGH'));

ALTER TABLE things ADD CONSTRAINT known CHECK ((v <> 'MEDIUM' OR id > 1));

CREATE INDEX few ON things (id) WHERE v = 'MEDIUM';
