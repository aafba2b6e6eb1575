-- golden on sqlite, migration 0001

CREATE TABLE orders (
  tenant INTEGER NOT NULL
    CONSTRAINT orders_tenant_check CHECK (tenant BETWEEN -2147483648 AND 2147483647),
  number INTEGER NOT NULL,
  city TEXT NOT NULL,
  CONSTRAINT orders_are_numbered PRIMARY KEY (tenant, number),
  CONSTRAINT orders_by_city UNIQUE (city, tenant)
) STRICT;

CREATE TABLE lines (
  id INTEGER NOT NULL CONSTRAINT lines_pkey PRIMARY KEY AUTOINCREMENT,
  tenant INTEGER NOT NULL
    CONSTRAINT lines_tenant_check CHECK (tenant BETWEEN -2147483648 AND 2147483647),
  "order" INTEGER,
  city TEXT,
  CONSTRAINT lines_city FOREIGN KEY (tenant, city) REFERENCES orders (tenant, city),
  CONSTRAINT lines_order FOREIGN KEY (tenant, "order") REFERENCES orders (tenant, number) ON DELETE CASCADE ON UPDATE RESTRICT
) STRICT;
