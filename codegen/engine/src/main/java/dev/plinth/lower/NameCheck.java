package dev.plinth.lower;

import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import dev.plinth.plan.Name;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the names that objects take on the server: each taken once, and none longer than the server keeps. */
final class NameCheck {
    /** Of a character of Java in UTF-8. */
    private static final int MOST_BYTES = 3;

    private final DialectLowering dialect;
    private final LoweringContext context;
    private final Map<Name, ObjectId> taken = new HashMap<>();

    NameCheck(DialectLowering dialect, LoweringContext context) {
        this.dialect = dialect;
        this.context = context;
    }

    void check(List<SchemaObject> objects) {
        for (SchemaObject object : objects) {
            String where = where(object.id());
            for (Name name : dialect.supports().names(object)) {
                checkDistinct(object, name, where);
                checkLength(name, where);
                dialect.checkName(object, name, where, context.problems());
            }
        }
    }

    private String where(ObjectId id) {
        return Optional.ofNullable(context.places().get(id)).orElseGet(id::toString);
    }

    private void checkDistinct(SchemaObject object, Name name, String where) {
        Optional<ObjectId> first = Optional.ofNullable(taken.putIfAbsent(name, object.id()));
        first.ifPresent(other -> context.problems()
                .add(
                        "name-taken",
                        where,
                        other.equals(object.id())
                                ? "two parts of it have the name %s.".formatted(name.name())
                                : "the name %s is taken by %s (%s).".formatted(name.name(), other, where(other)),
                        "Rename one of them."));
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
