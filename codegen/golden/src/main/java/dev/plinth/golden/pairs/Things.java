package dev.plinth.golden.pairs;

import static org.jooq.impl.DSL.when;

import dev.plinth.schema.Column;
import dev.plinth.schema.Decl;
import dev.plinth.schema.Table;
import dev.plinth.schema.TextDecl;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/** The table that changes most. */
final class Things extends Table {
    final Column<Long> id = bigint("id").primaryKey();
    private final State state;
    private final State former;

    Things(State state, State former, PairDatabase.Others others) {
        super(Names.THINGS.in(state));
        this.state = state;
        this.former = former;
        renamedFrom(Names.THINGS.earlier(state));
        if (state.has(Slot.LARGE)) {
            large();
        }
        if (state.has(Slot.THINGS_NOTE)) {
            describe("the things " + state.of(Slot.THINGS_NOTE, State.CHOICES));
        }
        Column<?> small = small();
        Column<String> words = words();
        chained(Names.LOW);
        chained(Names.HIGH);
        note();
        flag();
        if (state.has(Slot.PARENT)) {
            bigint("parent").nullable().references(() -> id);
        }
        if (state.has(Slot.MADE)) {
            timestamptz("made").defaultNow();
        }
        Column<Long> other = other(others);
        Labels.use(state, new Labels.Use() {
            @Override
            public <E extends Enum<E>> void with(Class<E> labels) {
                Column<E> mood = mood(labels);
                new Constraints(state, Things.this, small, words, other)
                        .declare(mood.eq(Enum.valueOf(labels, "GLAD")), mood, others);
            }
        });
    }

    private Column<?> small() {
        int type = state.of(Slot.SMALL_TYPE, 4);
        boolean wasText = former.of(Slot.SMALL_TYPE, 4) == 3;
        boolean defaulted = state.has(Slot.SMALL_DEFAULT);
        switch (type) {
            case 0 -> {
                var small = smallint("small");
                var cast = wasText ? small.castUsing(String.class, old -> old.cast(SQLDataType.SMALLINT)) : small;
                return defaulted ? cast.defaultTo((short) 4) : cast;
            }
            case 1 -> {
                var small = integer("small");
                var cast = wasText ? small.castUsing(String.class, old -> old.cast(SQLDataType.INTEGER)) : small;
                return defaulted ? cast.defaultTo(5) : cast;
            }
            case 2 -> {
                var small = bigint("small");
                var cast = wasText ? small.castUsing(String.class, old -> old.cast(SQLDataType.BIGINT)) : small;
                return defaulted ? cast.defaultTo(6L) : cast;
            }
            default -> {
                var small = text("small");
                switch (former.of(Slot.SMALL_TYPE, 4)) {
                    case 0 -> fromNumber(small, Short.class, SQLDataType.SMALLINT);
                    case 1 -> fromNumber(small, Integer.class, SQLDataType.INTEGER);
                    case 2 -> fromNumber(small, Long.class, SQLDataType.BIGINT);
                    default -> {
                        // no other type
                    }
                }
                return defaulted ? small.defaultTo("7") : small;
            }
        }
    }

    private static <N extends Number> void fromNumber(TextDecl text, Class<N> type, DataType<N> number) {
        text.castUsing(type, old -> old.cast(SQLDataType.CLOB), now -> now.cast(number));
    }

    private Column<String> words() {
        String name = Names.WORDS.in(state);
        TextDecl words = switch (state.of(Slot.WORDS_TYPE, 4)) {
            case 0 -> text(name);
            case 1 -> varchar(name, 8);
            case 2 -> varchar(name, 20);
            default -> varchar(name);
        };
        words.renamedFrom(Names.WORDS.earlier(state));
        if (state.has(Slot.WORDS_NULL)) {
            words.nullable();
        } else {
            words.backfill("none");
        }
        if (state.of(Slot.WORDS_DEFAULT, 3) > 0) {
            words.defaultTo("it's " + state.of(Slot.WORDS_DEFAULT, 3));
        }
        if (state.of(Slot.WORDS_NOTE, 3) > 0) {
            words.describe("note " + state.of(Slot.WORDS_NOTE, 3));
        }
        return words;
    }

    /** Where one column gets the name that another one had, only a renaming that is still to be made can be declared. */
    private void chained(Names names) {
        var column = integer(names.in(state));
        if (!names.in(state).equals(names.in(former))) {
            column.renamedFrom(names.in(former));
        }
    }

    private <E extends Enum<E>> Column<E> mood(Class<E> labels) {
        String name = Names.MOOD.in(state);
        String type = state.has(Slot.MOOD_TYPE_NAME) ? "mood_b" : "mood_a";
        Decl<E, ?> mood = state.has(Slot.MOOD_KIND) ? enumText(name, labels) : enumeration(name, labels, type);
        mood.renamedFrom(Names.MOOD.earlier(state));
        E glad = Enum.valueOf(labels, "GLAD");
        if (state.has(Slot.MOOD_NULL)) {
            mood.nullable();
        } else {
            mood.backfill(glad);
        }
        switch (state.of(Slot.MOOD_DEFAULT, 3)) {
            case 1 -> mood.defaultTo(glad);
            case 2 -> mood.defaultTo(Enum.valueOf(labels, Labels.sad(state)));
            default -> {
                // no default
            }
        }
        return mood;
    }

    private Column<Long> other(PairDatabase.Others others) {
        var other = bigint(Names.OTHER.in(state)).renamedFrom(Names.OTHER.earlier(state));
        if (state.has(Slot.OTHER_NULL)) {
            other.nullable();
        } else {
            other.backfill(8L);
        }
        int key = state.of(Slot.OTHER_KEY, 3);
        if (key > 0) {
            foreignKey("key_" + key)
                    .on(other)
                    .references(() -> others.id)
                    .onDelete(PairDatabase.ACTIONS.get(state.of(Slot.OTHER_ACTION, 3)))
                    .renamedFrom("key_" + (3 - key));
        }
        return other;
    }

    private void note() {
        switch (state.of(Slot.NOTE, 5)) {
            case 1 -> text("note").nullable().replaces("remark");
            case 2 -> text("note").backfill("fill").replaces("remark");
            case 3 -> text("remark").nullable().replaces("note");
            case 4 -> text("note").defaultTo("fill").backfill("fill").replaces("remark");
            default -> {
                // no note
            }
        }
    }

    private void flag() {
        switch (state.of(Slot.FLAG, 3)) {
            case 1 -> {
                var flag = bool("flag").defaultTo(false);
                if (former.of(Slot.FLAG, 3) == 2) {
                    flag.castUsing(
                            String.class,
                            old -> when(old.eq("yes"), true).otherwise(false),
                            now -> when(now.isTrue(), "yes").otherwise("no"));
                }
            }
            case 2 -> {
                var flag = text("flag").defaultTo("no");
                if (former.of(Slot.FLAG, 3) == 1) {
                    flag.castUsing(
                            Boolean.class,
                            old -> when(old.isTrue(), "yes").otherwise("no"),
                            now -> when(now.eq("yes"), true).otherwise(false));
                }
            }
            default -> {
                // no flag
            }
        }
    }
}
