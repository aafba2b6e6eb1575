-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all rows of order_line_pkey.
-- Hazard: Permanently deletes all rows of order.

DROP TABLE order_line_pkey;

DROP TABLE "order";
