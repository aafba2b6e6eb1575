-- golden on postgresql, migration 0002

ALTER TABLE orders ADD COLUMN made timestamp with time zone DEFAULT now() NOT NULL;
