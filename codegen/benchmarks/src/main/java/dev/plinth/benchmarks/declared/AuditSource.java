package dev.plinth.benchmarks.declared;

/** The source of a table that triggers of other tables write to. */
final class AuditSource {
    private AuditSource() {}

    static String of(int number) {
        return """
                package declared;

                import dev.plinth.schema.Column;
                import dev.plinth.schema.Table;
                import java.time.OffsetDateTime;

                /** The history of the tables that follow. */
                public final class Audit%1$s extends Table {
                    public static final Audit%1$s AUDIT = new Audit%1$s();

                    public final Column<Long> id = bigint("id").identity().primaryKey();
                    public final Column<String> source = text("source");
                    public final Column<Long> rowId = bigint("row_id");
                    public final Column<Integer> was = integer("was").nullable();
                    public final Column<Integer> becomes = integer("becomes").nullable();
                    public final Column<OffsetDateTime> at = timestamptz("at").defaultNow();

                    private Audit%1$s() {
                        super("audit_%1$s");
                        describe("How amounts have changed");
                        index("audit_%1$s_row").on(source, rowId, at.desc());
                    }
                }
                """.formatted(Names.digits(number));
    }
}
