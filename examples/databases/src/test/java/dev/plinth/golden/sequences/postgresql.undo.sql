-- golden on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of invoices.
-- Hazard: Permanently forgets how far Invoice Numbers has counted.
-- Hazard: Permanently forgets how far down has counted.
-- Hazard: Permanently forgets how far order has counted.

SET LOCAL lock_timeout = '5s';

DROP TABLE invoices;

DROP SEQUENCE "Invoice Numbers";

DROP SEQUENCE down;

DROP SEQUENCE "order";

DROP FUNCTION invoices_numbered();
