-- golden on postgresql, undo of migration 0002

ALTER TYPE state ADD VALUE 'PAID' AFTER 'OPEN';
