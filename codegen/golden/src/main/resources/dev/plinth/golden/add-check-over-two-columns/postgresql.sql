-- golden on postgresql, migration 0002
-- Hazard: Fails if a row does not meet things.fits.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ADD CONSTRAINT fits CHECK (char_length(a) <= b);
