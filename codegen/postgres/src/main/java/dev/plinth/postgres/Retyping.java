package dev.plinth.postgres;

import dev.plinth.model.Column;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives a column another type.
 *
 * @param table its table
 * @param before the column as it is
 * @param after the column as it will be
 */
record Retyping(Table table, Column before, Column after) {
    /**
     * The statements. The server keeps a default as it was read with the old type, so it is given again.
     *
     * @param using the value in the new type; empty if the server finds it by itself
     * @param readsDefault whether the server can read the old default with the new type
     */
    List<String> statements(Optional<String> using, boolean readsDefault) {
        List<String> statements = new ArrayList<>();
        boolean stays = readsDefault && after.defaultValue().isPresent();
        if (before.defaultValue().isPresent() && !stays) {
            statements.add(alter("DROP DEFAULT"));
        }
        statements.add(alter("TYPE " + after.type().text()
                + using.map(value -> " USING " + value).orElse("")));
        after.defaultValue().ifPresent(value -> statements.add(alter("SET DEFAULT " + value.text())));
        return statements;
    }

    private String alter(String action) {
        return TableAlteration.alter(
                table, "ALTER COLUMN " + PostgresObjects.IDENTIFIERS.quote(after.name()) + " " + action);
    }
}
