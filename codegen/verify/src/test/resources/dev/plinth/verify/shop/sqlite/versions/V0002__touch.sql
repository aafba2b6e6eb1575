CREATE TRIGGER "touch" AFTER INSERT ON "order"
BEGIN
    UPDATE "customer" SET "name" = "name" || '!' WHERE "id" = NEW."customer_id";
    UPDATE "customer" SET "name" = "name" || '?' WHERE "id" = NEW."customer_id";
END;
