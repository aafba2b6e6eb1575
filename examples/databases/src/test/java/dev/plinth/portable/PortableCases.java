package dev.plinth.portable;

import static dev.plinth.schema.Portable.jsonHas;
import static dev.plinth.schema.Portable.jsonText;
import static dev.plinth.schema.Portable.plus;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.ascii;
import static org.jooq.impl.DSL.bitAnd;
import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.chr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.day;
import static org.jooq.impl.DSL.extract;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.hour;
import static org.jooq.impl.DSL.iif;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.lpad;
import static org.jooq.impl.DSL.ltrim;
import static org.jooq.impl.DSL.minute;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.nvl;
import static org.jooq.impl.DSL.nvl2;
import static org.jooq.impl.DSL.octetLength;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.repeat;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.right;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rpad;
import static org.jooq.impl.DSL.rtrim;
import static org.jooq.impl.DSL.second;
import static org.jooq.impl.DSL.sign;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.trim;
import static org.jooq.impl.DSL.upper;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.DSL.year;

import dev.plinth.portable.Values.Level;
import dev.plinth.portable.Values.State;
import dev.plinth.schema.Column;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.impl.SQLDataType;

/**
 * The portable expressions, one in each line: docs/expressions.md shows the lines of this file. The columns have the names that
 * they have in {@link Values}.
 */
final class PortableCases {
    private static final UUID ID = UUID.fromString("ABCDEFAB-0000-0000-0000-00000000000A");
    private static final OffsetDateTime T0 = OffsetDateTime.parse("2026-03-01T11:30:00+02:00");

    private final List<Field<?>> fields = new ArrayList<>();
    private final Column<Short> s;
    private final Column<Integer> i;
    private final Column<Integer> j;
    private final Column<Long> l;
    private final Column<Long> m;
    private final Column<Double> d;
    private final Column<Double> e;
    private final Column<Boolean> b;
    private final Column<Boolean> c;
    private final Column<String> t;
    private final Column<String> u;
    private final Column<String> v;
    private final Column<UUID> uu;
    private final Column<UUID> ww;
    private final Column<OffsetDateTime> a;
    private final Column<OffsetDateTime> z;
    private final Column<State> st;
    private final Column<State> su;
    private final Column<Level> lv;
    private final Column<JSONB> jb;
    private final Column<JSON> js;

    PortableCases(Values of) {
        s = of.s;
        i = of.i;
        j = of.j;
        l = of.l;
        m = of.m;
        d = of.d;
        e = of.e;
        b = of.b;
        c = of.c;
        t = of.t;
        u = of.u;
        v = of.v;
        uu = of.uu;
        ww = of.ww;
        a = of.a;
        z = of.z;
        st = of.st;
        su = of.su;
        lv = of.lv;
        jb = of.jb;
        js = of.js;
        comparisons();
        conditions();
        patterns();
        choices();
        numbers();
        texts();
        casts();
        times();
        documents();
    }

    private void add(Field<?> field) {
        fields.add(field);
    }

    List<Field<?>> fields() {
        return fields;
    }

    private void comparisons() {
        add(i.eq(j));
        add(i.ne(3));
        add(i.lt(j));
        add(s.le((short) 7));
        add(l.gt(m));
        add(l.ge(Long.MIN_VALUE));
        add(d.eq(e));
        add(d.lt(2.5));
        add(d.ge(Double.MIN_VALUE));
        add(b.eq(c));
        add(b.lt(c));
        add(t.eq(u));
        add(t.ne("a\\b"));
        add(t.lt(u));
        add(t.ge("a"));
        add(v.gt(t));
        add(uu.eq(ID));
        add(uu.lt(ww));
        add(a.ge(T0));
        add(a.le(z));
        add(st.eq(State.OPEN));
        add(st.ne(su));
        add(lv.eq(Level.LOW));
        add(i.between(1, 5));
        add(i.notBetween(1, 5));
        add(i.betweenSymmetric(inline(5), j));
        add(t.between("a", "b"));
        add(t.notBetween(u, inline("b")));
        add(a.between(T0, T0.plusDays(1)));
        add(i.in(1, 2, 3));
        add(t.notIn("a", "B"));
        add(st.in(State.OPEN, State.ARCHIVED));
        add(a.in(T0, T0.plusDays(1)));
        add(i.in(List.of()));
        add(i.isNull());
        add(js.isNotNull());
        add(i.isDistinctFrom(j));
        add(t.isNotDistinctFrom(u));
        add(st.isDistinctFrom(State.OPEN));
        add(row(i, t).eq(row(1, "a")));
        add(row(i, j).ne(row(1, 2)));
        add(row(i, j).lt(row(3, 4)));
        add(row(i, j).ge(row(j, i)));
        add(row(i, t).isNull());
        add(t.equalIgnoreCase(u));
    }

    private void conditions() {
        add(b.isTrue());
        add(b.isFalse());
        add(condition(b));
        add(not(condition(b)));
        add(i.gt(0).and(j.gt(0)));
        add(i.gt(0).or(b));
        add(i.gt(0).xor(j.gt(0)));
        add(b.ne(field(i.gt(0).and(j.gt(0)))));
        add(i.isNull().or(i.gt(0)));
        add(noCondition());
        add(falseCondition());
    }

    private void patterns() {
        add(t.like("A%"));
        add(t.like("a!_%", '!'));
        add(t.like("a\\\\b"));
        add(t.notLike("_b%"));
        add(t.like("a*b[%"));
        add(t.likeIgnoreCase("Ä%"));
        add(t.likeIgnoreCase("a%C"));
        add(t.notLikeIgnoreCase("A_"));
        add(t.startsWith("a"));
        add(t.startsWith(u));
        add(t.endsWith(u));
        add(t.contains("50%"));
        add(t.contains(u));
        add(t.startsWithIgnoreCase("A"));
        add(t.endsWithIgnoreCase(u));
        add(t.containsIgnoreCase("B"));
    }

    private void choices() {
        add(coalesce(i, j, inline(0)));
        add(nvl(t, "none"));
        add(nullif(i, 0));
        add(nullif(s, (short) 0).mul(s));
        add(nullif(i, l.coerce(Integer.class)).add(i));
        add(nullif(i, l.coerce(Integer.class)).neg());
        add(nullif(t, u));
        add(nvl2(i, "some", "none"));
        add(iif(b.isTrue(), i, j));
        add(when(i.gt(0), t).when(j.gt(0), u));
        add(when(st.eq(State.OPEN), a.isNotNull()).otherwise(b));
        add(when(b, st).otherwise(State.CLOSED));
        add(st.eq(when(i.gt(0), (State) null).otherwise(State.OPEN)));
        add(when(b.isTrue(), State.OPEN).otherwise(State.CLOSED));
        add(choose(i).when(1, "one").otherwise("x"));
        add(greatest(i, j));
        add(least(i, j, inline(3)));
        add(greatest(t, u));
        add(least(a, z));
        add(greatest(d, e));
    }

    private void numbers() {
        add(i.add(j));
        add(i.add(j).add(1));
        add(i.sub(j));
        add(i.mul(j));
        add(i.mul(j).mul(3));
        add(i.div(j));
        add(i.div(2));
        add(i.mod(j));
        add(i.neg());
        add(s.add(s));
        add(l.add(m));
        add(l.sub(1L));
        add(l.mul(m));
        add(l.div(m));
        add(l.mod(m));
        add(l.neg());
        add(l.add(i).sub(m));
        add(d.add(e));
        add(d.sub(1.5));
        add(d.mul(e));
        add(d.mul(2));
        add(d.div(e));
        add(d.div(3));
        add(d.neg());
        add(abs(i));
        add(abs(l));
        add(abs(d));
        add(sign(i));
        add(bitAnd(i, 6));
        add(i.bitOr(j));
        add(i.bitXor(j));
        add(i.bitNot());
        add(l.bitNot().shr(1).add(1L));
        add(i.bitNot().div(3));
        add(i.shl(2));
        add(l.shl(3));
        add(i.shr(1));
    }

    private void texts() {
        add(upper(t));
        add(lower(t));
        add(length(t));
        add(octetLength(t));
        add(trim(t));
        add(trim(t, "ab"));
        add(ltrim(t, "x"));
        add(rtrim(t));
        add(rtrim(t, "b"));
        add(replace(t, "a", "b"));
        add(replace(t, u, inline("")));
        add(replace(t, u));
        add(replace(t, ""));
        add(substring(t, 2));
        add(substring(t, 2, 2));
        add(substring(t, 0, 2));
        add(left(t, 2));
        add(right(t, 2));
        add(position(t, "b"));
        add(position(t, u));
        add(lpad(t, 5, "xy"));
        add(rpad(t, 5, "xy"));
        add(repeat(t, 2));
        add(ascii(t));
        add(chr(228));
        add(concat(t, inline("-"), u));
        add(concat(t, i, uu));
    }

    private void casts() {
        add(i.cast(String.class));
        add(l.cast(String.class));
        add(b.cast(String.class));
        add(uu.cast(String.class));
        add(st.cast(String.class));
        add(t.cast(SQLDataType.VARCHAR(3)));
        add(i.cast(Long.class));
        add(l.cast(Integer.class));
        add(i.cast(Short.class));
        add(i.cast(Double.class));
        add(l.cast(Double.class));
        add(i.cast(Boolean.class));
        add(b.cast(Integer.class));
        add(i.isNotNull().cast(Integer.class).add(t.isNotNull().cast(Integer.class)));
        add(i.gt(0).cast(Integer.class).add(1));
        add(not(i.eq(1)).cast(Boolean.class).isNull());
        add(not(b).cast(String.class));
        add(t.like("a%").cast(Integer.class).mul(2));
    }

    private void times() {
        add(plus(a, ofDays(30)));
        add(z.le(plus(a, ofDays(1))));
        add(z.ge(plus(a, ofMinutes(-90))));
        add(year(a));
        add(month(a));
        add(day(a));
        add(hour(a));
        add(minute(a));
        add(second(a));
        add(extract(a, DatePart.DAY_OF_WEEK));
    }

    private void documents() {
        add(jsonText(jb, "a"));
        add(jsonText(js, "kind of"));
        add(jsonHas(jb, "a"));
        add(jsonHas(js, "b"));
        add(jsonbObject(key("i").value(i), key("t").value(t)));
        add(jsonbObject(key("b").value(b), key("j").value(jb)));
        add(jsonbObject(key("a").value(a), key("s").value(st)));
        add(jsonbObject(key("u").value(uu), key("l").value(l)));
    }
}
