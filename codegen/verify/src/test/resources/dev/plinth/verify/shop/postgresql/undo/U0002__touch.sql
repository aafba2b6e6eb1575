DROP TRIGGER "touch" ON "order";
DROP FUNCTION "rename_customer"();
