-- golden on postgresql, undo of migration 0002
-- Lossy: Creates numbers again, which counts from its start.

CREATE SEQUENCE numbers;
