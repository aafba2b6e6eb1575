package dev.plinth.benchmarks.declared;

/** The source of a table in a ring. */
final class LinkSource {
    private LinkSource() {}

    static String of(int number, int next) {
        return """
                package declared;

                import dev.plinth.schema.Column;
                import dev.plinth.schema.Table;

                /** A link of the ring. */
                public final class Link%1$s extends Table {
                    public static final Link%1$s LINK = new Link%1$s();

                    public final Column<Long> id = bigint("id").identity().primaryKey();
                    public final Column<String> title = text("title");
                    public final Column<Long> nextId =
                            bigint("next_id").nullable().references(() -> %2$s.id);

                    private Link%1$s() {
                        super("link_%1$s");
                        index("link_%1$s_next").on(nextId);
                    }
                }
                """.formatted(Names.digits(number), Names.linkTable(next));
    }
}
