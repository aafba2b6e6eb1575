-- golden on sqlite, migration 0002
-- Hazard: Fails if a row does not meet things.fits.

ALTER TABLE things ADD CONSTRAINT fits CHECK (length(a) <= b);
