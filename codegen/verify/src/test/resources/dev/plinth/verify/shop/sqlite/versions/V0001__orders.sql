CREATE TABLE "customer" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL DEFAULT 'it''s; me'
);
CREATE TABLE "order" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "customer_id" INTEGER NOT NULL REFERENCES "customer" ("id") ON DELETE CASCADE,
    "state" TEXT NOT NULL DEFAULT 'open' CHECK ("state" IN ('open', 'paid'))
);
CREATE UNIQUE INDEX "IDX_one_open_order" ON "order" ("customer_id") WHERE "state" = 'open';
