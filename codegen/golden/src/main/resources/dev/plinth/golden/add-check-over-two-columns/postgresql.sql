-- golden on postgresql, migration 0002
-- Hazard: Fails if a row does not meet things.fits.

ALTER TABLE things ADD CONSTRAINT fits CHECK (char_length(a) <= b);
