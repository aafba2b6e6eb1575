-- golden on postgresql, migration 0002

ALTER TYPE state ADD VALUE 'PAID' AFTER 'OPEN';
