package dev.plinth.portable;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.JSON;
import org.jooq.JSONB;

/** A table with columns of all types, two of most of them. */
final class Values extends Table {
    final Column<Long> n = bigint("n").primaryKey();
    final Column<Short> s = smallint("s").nullable();
    final Column<Integer> i = integer("i").nullable();
    final Column<Integer> j = integer("j").nullable();
    final Column<Long> l = bigint("l").nullable();
    final Column<Long> m = bigint("m").nullable();
    final Column<Double> d = doublePrecision("d").nullable();
    final Column<Double> e = doublePrecision("e").nullable();
    final Column<Boolean> b = bool("b").nullable();
    final Column<Boolean> c = bool("c").nullable();
    final Column<String> t = text("t").nullable();
    final Column<String> u = text("u").nullable();
    final Column<String> v = varchar("v", 10).nullable();
    final Column<UUID> uu = uuid("uu").nullable();
    final Column<UUID> ww = uuid("ww").nullable();
    final Column<OffsetDateTime> a = timestamptz("a").nullable();
    final Column<OffsetDateTime> z = timestamptz("z").nullable();
    final Column<State> st = enumeration("st", State.class).nullable();
    final Column<State> su = enumeration("su", State.class).nullable();
    final Column<Level> lv = enumText("lv", Level.class).nullable();
    final Column<JSONB> jb = jsonb("jb").nullable();
    final Column<JSON> js = json("js").nullable();

    Values(String name) {
        super(name);
    }

    /** A native enum, whose labels are not in the order of the alphabet. */
    enum State {
        OPEN,
        CLOSED,
        ARCHIVED
    }

    /** An enum that is stored as text. */
    enum Level {
        LOW,
        HIGH
    }
}
