-- golden on postgresql, migration 0002

CREATE TABLE "order" (
  id bigint NOT NULL,
  line_number bigint,
  CONSTRAINT order_pkey PRIMARY KEY (id),
  CONSTRAINT order_line_number_check CHECK (line_number > 0),
  CONSTRAINT order_line_number_fkey FOREIGN KEY (line_number) REFERENCES "order" (id)
);
