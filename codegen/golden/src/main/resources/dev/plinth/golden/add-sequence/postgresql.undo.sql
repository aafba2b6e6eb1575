-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently forgets how far numbers has counted.

DROP SEQUENCE numbers;
