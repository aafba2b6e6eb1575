package dev.plinth.golden.pairs;

import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.jooq.impl.DSL.lower;

import dev.plinth.schema.Column;
import org.jooq.Condition;

/** What belongs to the columns of the table that changes most. */
record Constraints(State state, Things things, Column<?> small, Column<String> words, Column<Long> other) {
    /** @param glad whether a mood is glad */
    void declare(Condition glad, Column<?> mood, PairDatabase.Others others) {
        unique();
        check(glad, mood);
        index(glad, mood);
        trigger(others);
    }

    private void unique() {
        String name = Names.UNIQUE.in(state);
        String[] earlier = Names.UNIQUE.earlier(state);
        switch (state.of(Slot.UNIQUE, 3)) {
            case 1 -> things.unique(name).on(words).renamedFrom(earlier);
            case 2 -> things.unique(name).on(small, words).renamedFrom(earlier);
            default -> {
                // no key
            }
        }
    }

    private void check(Condition glad, Column<?> mood) {
        int check = state.of(Slot.CHECK, 5);
        if (check > 0) {
            Condition condition = switch (check) {
                case 1 -> words.ne("zzz");
                case 2 -> other.gt(1L).or(words.ne("yyy"));
                case 3 ->
                    mood.isNotNull().or(other.isNull()).or(words.isNotNull()).or(small.isNotNull());
                default -> glad.or(things.id.gt(1L));
            };
            things.check(Names.CHECK.in(state), condition).renamedFrom(Names.CHECK.earlier(state));
        }
    }

    private void index(Condition glad, Column<?> mood) {
        String name = Names.INDEX.in(state);
        String[] earlier = Names.INDEX.earlier(state);
        switch (state.of(Slot.INDEX, 5)) {
            case 1 -> things.index(name).on(words).renamedFrom(earlier);
            case 2 -> things.index(name).on(lower(words), things.id.desc()).renamedFrom(earlier);
            case 3 -> things.index(name).on(other, small).where(glad).renamedFrom(earlier);
            case 4 -> things.uniqueIndex(name).on(things.id, mood).renamedFrom(earlier);
            default -> {
                // no index
            }
        }
        switch (state.of(Slot.UNIQUE_INDEX, 3)) {
            case 1 -> things.uniqueIndex("once").on(small, words).where(mood.isNotNull());
            case 2 -> things.uniqueIndex("once").on(small);
            default -> {
                // no index
            }
        }
    }

    private void trigger(PairDatabase.Others others) {
        switch (state.of(Slot.TRIGGER, 4)) {
            case 1 ->
                things.trigger("changed")
                        .after(UPDATE)
                        .when(row -> row.get(words).eq("never"))
                        .run(row -> others.update().set(others.code, 99L).where(others.id.eq(row.get(other))));
            case 2 ->
                things.trigger("changed")
                        .after(UPDATE)
                        .when(row -> row.get(words).eq("not now"))
                        .run(row -> others.update().set(others.code, 98L).where(others.id.eq(row.get(other))));
            case 3 ->
                things.trigger("fixed")
                        .before(UPDATE)
                        .updateOf(words)
                        .when(row -> row.get(words).eq("never"))
                        .raise("words stay");
            default -> {
                // no trigger
            }
        }
    }
}
