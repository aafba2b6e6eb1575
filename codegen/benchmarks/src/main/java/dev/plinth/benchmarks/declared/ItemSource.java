package dev.plinth.benchmarks.declared;

/** The source of a table like those that most of an application's tables are. */
final class ItemSource {
    private ItemSource() {}

    static String of(int number, TableNumbers numbers) {
        return """
                package declared;

                import static dev.plinth.schema.ReferentialAction.CASCADE;
                import static dev.plinth.schema.ReferentialAction.SET_NULL;
                import static dev.plinth.schema.TriggerEvent.UPDATE;
                import static org.jooq.impl.DSL.inline;
                import static org.jooq.impl.DSL.length;

                import dev.plinth.schema.Column;
                import dev.plinth.schema.Table;
                import java.util.UUID;
                import org.jooq.JSONB;

                /** Items of kind %1$s. */
                public final class Item%1$s extends Table {
                    public static final Item%1$s ITEM = new Item%1$s();

                    public final Column<Long> id = bigint("id").identity().primaryKey();
                    public final Column<Integer> tenant = integer("tenant");
                    public final Column<String> code = varchar("code", 40);
                    public final Column<String> title = text("title").describe("What people call it");
                    public final Column<%2$s> state = enumeration("state", %2$s.class).defaultTo(%2$s.OPEN);
                    public final Column<Priority> priority = enumText("priority", Priority.class).defaultTo(Priority.LOW);
                    public final Column<Integer> amount = integer("amount").defaultTo(0);
                    public final Column<Double> rate = doublePrecision("rate").nullable();
                    public final Column<Boolean> active = bool("active").defaultTo(true);
                    public final Column<UUID> token = uuid("token").unique();
                    public final Column<JSONB> details = jsonb("details").defaultTo(JSONB.valueOf("{}"));
                    public final Timestamps timestamps = Timestamps.on(this);
                %3$s
                    private Item%1$s() {
                        super("item_%1$s");
                        describe("Items of kind %1$s");
                        unique("item_%1$s_code").on(tenant, code);
                        index("item_%1$s_newest").on(tenant, timestamps.createdAt().desc());
                        index("item_%1$s_open").on(priority).where(state.eq(%2$s.OPEN));
                        uniqueIndex("item_%1$s_one_active").on(tenant, title).where(active.isTrue());
                        check("item_%1$s_amount", amount.ge(0).and(rate.isNull().or(rate.lt(100.0))));
                        check("item_%1$s_title", length(title).le(200));
                %4$s    }
                }
                """.formatted(
                        Names.digits(number),
                        Names.state(numbers.block(number)),
                        references(number, numbers),
                        clauses(number, numbers));
    }

    private static String references(int number, TableNumbers numbers) {
        var columns = new StringBuilder();
        numbers.owner(number).ifPresent(owner -> columns.append("""
                    public final Column<Long> ownerId =
                            bigint("owner_id").references(() -> %s.id).onDelete(CASCADE);
                """.formatted(Names.itemTable(owner))));
        numbers.successor(number).ifPresent(successor -> columns.append("""
                    public final Column<Long> successorId =
                            bigint("successor_id").nullable().references(() -> %s.id).onDelete(SET_NULL);
                """.formatted(Names.itemTable(successor))));
        numbers.model(number).ifPresent(model -> columns.append("""
                    public final Column<String> modelCode = varchar("model_code", 40);
                """));
        if (numbers.isTree(number)) {
            columns.append("""
                        public final Column<Long> parentId =
                                bigint("parent_id").nullable().references(() -> ITEM.id);
                    """);
        }
        return columns.toString();
    }

    private static String clauses(int number, TableNumbers numbers) {
        var clauses = new StringBuilder();
        String digits = Names.digits(number);
        numbers.owner(number).ifPresent(owner -> clauses.append("""
                        index("item_%s_owner").on(ownerId);
                """.formatted(digits)));
        numbers.model(number).ifPresent(model -> clauses.append("""
                        foreignKey("item_%1$s_model").on(tenant, modelCode).references(() -> %2$s.tenant, () -> %2$s.code);
                """.formatted(digits, Names.itemTable(model))));
        if (numbers.isWatched(number)) {
            clauses.append(history(digits, Names.auditTable(numbers.audit(number))));
        }
        return clauses.toString();
    }

    private static String history(String digits, String audit) {
        return """
                        trigger("item_%1$s_history")
                                .after(UPDATE)
                                .when((row, old) -> row.get(amount).isDistinctFrom(old.get(amount)))
                                .run((row, old) -> %2$s.insert()
                                        .set(%2$s.source, inline("item_%1$s"))
                                        .set(%2$s.rowId, row.get(id))
                                        .set(%2$s.was, old.get(amount))
                                        .set(%2$s.becomes, row.get(amount)));
                """.formatted(digits, audit);
    }
}
