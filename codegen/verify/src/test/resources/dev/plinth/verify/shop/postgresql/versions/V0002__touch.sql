CREATE FUNCTION "rename_customer"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "customer" SET "name" = "name" || '!' WHERE "id" = NEW."customer_id";
    RETURN NEW;
END;
$$;
CREATE TRIGGER "touch" AFTER INSERT OR UPDATE ON "order" FOR EACH ROW EXECUTE FUNCTION "rename_customer"();
