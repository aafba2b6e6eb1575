package dev.plinth.examples.databases.sheet;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** One place where a database is meant to differ from its sheet, and why. */
public sealed interface Deviation {
    /** Why the database is right and the sheet is not. */
    String reason();

    /** Changes the sheet's objects; returns what is wrong if the sheet gives no occasion for it. */
    Optional<String> apply(SortedMap<String, SheetObject> objects);

    /**
     * A column of another type than its sheet says.
     *
     * @param column {@code table.column}
     */
    record Retyped(String column, String from, String to, String reason) implements Deviation {
        @Override
        public Optional<String> apply(SortedMap<String, SheetObject> objects) {
            SheetObject object = objects.get(Kind.COLUMN + " " + column);
            if (object == null || !object.fact("type").equals(from)) {
                return Optional.of("the sheet has no column " + column + " of type " + from);
            }
            objects.put(object.id(), object.with("type", to));
            return Optional.empty();
        }
    }

    /** An index that its sheet lists and the database leaves out, because a unique index covers the same. */
    record Omitted(String index, String coveredBy, String reason) implements Deviation {
        @Override
        public Optional<String> apply(SortedMap<String, SheetObject> objects) {
            SheetObject plain = objects.get(Kind.INDEX + " " + index);
            SheetObject covering = objects.get(Kind.INDEX + " " + coveredBy);
            if (plain == null || covering == null || !covers(covering, plain)) {
                return Optional.of(
                        "the sheet has no index " + index + " that the unique index " + coveredBy + " covers");
            }
            objects.remove(plain.id());
            return Optional.empty();
        }

        private static boolean covers(SheetObject covering, SheetObject plain) {
            return covering.with("unique", "no").facts().equals(plain.facts())
                    && covering.fact("unique").equals("yes");
        }
    }

    /**
     * What the migrations after the first one have made of a database.
     *
     * @param later the tables that came or changed, as they are now
     * @param gone the objects that went
     */
    record Stepped(Sheet later, Set<String> gone, String reason) implements Deviation {
        public Stepped {
            gone = Set.copyOf(gone);
        }

        @Override
        public Optional<String> apply(SortedMap<String, SheetObject> objects) {
            for (String id : gone) {
                if (objects.remove(id) == null) {
                    return Optional.of("the sheet has no " + id);
                }
            }
            objects.putAll(later.objects());
            return Optional.empty();
        }
    }
}
