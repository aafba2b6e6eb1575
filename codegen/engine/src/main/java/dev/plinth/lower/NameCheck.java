package dev.plinth.lower;

import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import dev.plinth.plan.Name;
import dev.plinth.plan.Taker;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the names that objects take on the server: each taken once, and none longer than the server keeps. */
final class NameCheck {
    /** Of a character of Java in UTF-8. */
    private static final int MOST_BYTES = 3;

    private final DialectLowering dialect;
    private final LoweringContext context;
    private final Map<Name, Taker> taken = new HashMap<>();

    NameCheck(DialectLowering dialect, LoweringContext context) {
        this.dialect = dialect;
        this.context = context;
    }

    void check(List<SchemaObject> objects) {
        Set<ObjectId> seen = new HashSet<>();
        for (SchemaObject object : objects) {
            String where = context.place(object.id());
            boolean isSecond = !seen.add(object.id());
            for (Name name : dialect.supports().names(object)) {
                Taker other = taken.putIfAbsent(name, name.taker());
                boolean isMember = name.taker().id() instanceof MemberId;
                if (other != null && !(isSecond && isMember)) { // the members of two tables of one name meet too
                    report(name, name.taker(), other);
                }
                checkLength(name, where);
                dialect.checkName(object, name, where, context.problems());
            }
        }
    }

    /** Two things of one kind and one name have one identity, which is declared in several places. */
    private String where(Taker second, Taker first) {
        List<String> further = context.furtherPlaces(second.id());
        return second.id().equals(first.id()) && !further.isEmpty()
                ? String.join(" and ", further)
                : context.place(second.id());
    }

    private void report(Name name, Taker second, Taker first) {
        String remedies = Stream.of(second, first)
                .map(taker -> context.remedy(taker.id()))
                .distinct()
                .collect(Collectors.joining(", or "));
        context.problems()
                .add(
                        "name-taken",
                        where(second, first),
                        "%s takes the name %s, which %s takes too%s."
                                .formatted(
                                        subject(second),
                                        name.name(),
                                        described(first),
                                        differInCase(second, first)
                                                ? ": %s ignores case"
                                                        .formatted(context.dialect()
                                                                .product())
                                                : ""),
                        "Change the newer one: %s.".formatted(remedies));
    }

    /** What it is, at the place that the message begins with. */
    private static String subject(Taker taker) {
        return taker.part()
                .map("its %s"::formatted)
                .orElseGet(() -> isColumn(taker.id()) ? "it" : taker.id().toString());
    }

    /** What it is and where. */
    private String described(Taker taker) {
        String place = context.place(taker.id());
        return taker.part()
                .map(part -> "the %s of %s".formatted(part, place))
                .orElseGet(() -> isColumn(taker.id()) ? place : "%s (%s)".formatted(taker.id(), place));
    }

    private static boolean isColumn(Id id) {
        return id instanceof MemberId member && member.kind() == MemberId.Kind.COLUMN;
    }

    private static boolean differInCase(Taker second, Taker first) {
        String name = second.id().ownName();
        return name.equalsIgnoreCase(first.id().ownName())
                && !name.equals(first.id().ownName());
    }

    private void checkLength(Name name, String where) {
        int most = context.dialect().maxIdentifierBytes().orElse(Integer.MAX_VALUE);
        if (name.name().length() <= most / MOST_BYTES) {
            return;
        }
        int bytes = name.name().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > most) {
            context.problems()
                    .add(
                            "name-too-long",
                            where,
                            "the name %s has %d bytes, and %s keeps only %d."
                                    .formatted(
                                            name.name(),
                                            bytes,
                                            context.dialect().product(),
                                            most),
                            "Choose a shorter name.");
        }
    }
}
