package dev.plinth.sqlite;

import dev.plinth.model.Column;
import dev.plinth.render.Identifiers;
import dev.plinth.render.Labels;
import java.util.Map;
import java.util.Optional;

/** A value that a column can have, whatever it is about, as this dialect narrows its storage. */
final class NeutralValue {
    private NeutralValue() {}

    static Optional<String> of(Column column) {
        if (column.checks().size() > 1) {
            return Optional.empty();
        }
        boolean text = column.type().text().equals("TEXT");
        return column.checks().stream()
                .findFirst()
                .map(check -> text
                        ? text(column, check.expression().text())
                        : number(check.expression().text()))
                .orElseGet(() -> Optional.of(text ? "''" : "0"));
    }

    private static Optional<String> number(String check) {
        return check.contains(" IN (0, 1)") || new Narrowing(check).isRange() ? Optional.of("0") : Optional.empty();
    }

    private static Optional<String> text(Column column, String check) {
        String name = SqliteObjects.IDENTIFIERS.quote(column.name());
        Map<String, String> known = Map.of(
                TypeChecks.uuid(name),
                "'00000000-0000-0000-0000-000000000000'",
                TypeChecks.timestamp(name),
                "'1970-01-01T00:00:00.000000Z'",
                "json_valid(" + name + ")",
                "'{}'");
        return Optional.ofNullable(known.get(check))
                .or(() -> Labels.of(check)
                        .map(labels -> Identifiers.literal(labels.texts().get(0))))
                .or(() -> new Narrowing(check).isLength() ? Optional.of("''") : Optional.empty());
    }
}
