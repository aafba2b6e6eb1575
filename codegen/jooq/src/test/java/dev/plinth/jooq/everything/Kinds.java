package dev.plinth.jooq.everything;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.JSON;
import org.jooq.JSONB;

/** A column of every type. */
public final class Kinds extends Table {
    public static final Kinds KINDS = new Kinds();

    public final Column<Long> id = bigint("id").identity().primaryKey();
    public final Column<Short> small = smallint("small").defaultTo((short) 1);
    public final Column<Integer> whole = integer("whole").defaultTo(-2);
    public final Column<Long> big = bigint("big").nullable();
    public final Column<Double> ratio = doublePrecision("ratio").defaultTo(0.5);
    public final Column<Boolean> flag = bool("flag").defaultTo(false);
    public final Column<String> words = text("words").defaultTo("it's").describe("What \"was\" said, 100% of it");
    public final Column<String> code = varchar("code").unique();
    public final Column<String> label = varchar("label", 40).nullable().defaultTo("x");
    public final Column<UUID> token = uuid("token").defaultTo(UUID.fromString("00000000-0000-4000-8000-00000000000a"));
    public final Column<OffsetDateTime> madeAt = timestamptz("made_at").defaultNow();
    public final Column<OffsetDateTime> seenAt =
            timestamptz("seen_at").nullable().defaultTo(OffsetDateTime.parse("2026-03-01T10:30:00.25+01:00"));
    public final Column<JSON> doc = json("doc").defaultTo(JSON.valueOf("[]"));
    public final Column<JSONB> tree = jsonb("tree").nullable().defaultTo(JSONB.valueOf("{}"));
    public final Column<Mood> mood = enumeration("mood", Mood.class).defaultTo(Mood.SO_SO);
    public final Column<Grade> grade = enumText("grade", Grade.class).nullable().defaultTo(Grade.GOOD);
    public final Column<String> shout = text("shout").defaultTo(org.jooq.impl.DSL.upper("loud"));

    private Kinds() {
        super("kinds");
        check("positive", whole.gt(-10).and(code.ne("")));
        index("kinds_label_idx").on(label, big.desc());
        index("kinds_tree_idx").on(words).only(dev.plinth.schema.Dialect.SQLITE);
    }
}
