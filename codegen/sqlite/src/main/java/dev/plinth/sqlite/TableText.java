package dev.plinth.sqlite;

import dev.plinth.sqlite.ColumnText.CheckText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code CREATE TABLE} (manual, "CREATE TABLE"), constraints in any order, named or not, with or without commas between them. */
final class TableText {
    /** What is said of the table that is not part of anything else. */
    record Feature(String what, String text) {}

    record KeyText(Optional<String> name, boolean primary, List<String> columns, List<String> options) {}

    record ForeignKeyText(
            Optional<String> name,
            List<String> columns,
            String target,
            List<String> targetColumns,
            String onDelete,
            String onUpdate,
            List<String> options) {}

    final List<ColumnText> columns = new ArrayList<>();
    final List<KeyText> keys = new ArrayList<>();
    final List<CheckText> checks = new ArrayList<>();
    final List<ForeignKeyText> foreignKeys = new ArrayList<>();
    final List<String> options = new ArrayList<>();
    final List<Feature> features = new ArrayList<>();
    private final TokenReader reader;
    /** SQLite gives a name to the next check, whatever it was written for. */
    private Optional<String> pendingName = Optional.empty();

    private boolean pendingUsed;

    private TableText(TokenReader reader) {
        this.reader = reader;
    }

    static TableText read(List<Token> tokens) {
        TableText text = new TableText(new TokenReader(tokens));
        text.read();
        return text;
    }

    private void read() {
        reader.expect("CREATE");
        reader.expect("TABLE");
        reader.qualifiedName();
        reader.expect("(");
        do {
            if (reader.peek().is("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN")) {
                break;
            }
            endName();
            column();
        } while (reader.accept(","));
        while (!reader.follows(")")) {
            constraint();
            if (reader.accept(",")) {
                endName();
            }
        }
        endName();
        reader.expect(")");
        readOptions();
    }

    private void readOptions() {
        while (!reader.atEnd()) {
            if (reader.accept("WITHOUT", "ROWID")) {
                options.add("WITHOUT ROWID");
            } else {
                reader.expect("STRICT");
                options.add("STRICT");
            }
            if (!reader.atEnd()) {
                reader.expect(",");
            }
        }
        options.sort(null);
    }

    private void column() {
        ColumnText column = ColumnText.read(reader);
        columns.add(column);
        while (!reader.follows(",") && !reader.follows(")")) {
            constraint(column);
        }
    }

    private void constraint(ColumnText column) {
        List<String> own = List.of(column.name);
        if (reader.accept("CONSTRAINT")) {
            beginName(reader.name());
        } else if (reader.accept("DEFAULT")) {
            nameOf("DEFAULT", column);
            column.readDefault(reader);
        } else if (reader.accept("NOT", "NULL")) {
            nameOf("NOT NULL", column);
            column.required = true;
            onConflict().ifPresent(clause -> feature("NOT NULL with another " + clause, column));
        } else if (reader.accept("NULL")) {
            nameOf("NULL", column);
            onConflict().ifPresent(clause -> feature("NULL with " + clause, column));
        } else if (reader.accept("COLLATE")) {
            nameOf("COLLATE", column);
            column.collation = Optional.of(collation());
        } else if (reader.accept("PRIMARY", "KEY")) {
            primaryKey(column, own);
        } else if (reader.accept("UNIQUE")) {
            keys.add(new KeyText(name(), false, own, onConflict().stream().toList()));
        } else if (reader.accept("CHECK")) {
            column.checks.add(new CheckText(nameOfCheck(), reader.inBrackets(), List.of()));
        } else if (reader.accept("GENERATED", "ALWAYS", "AS") || reader.accept("AS")) {
            nameOf("GENERATED", column);
            generated(column);
        } else if (reader.follows("REFERENCES")) {
            references(name(), own);
        } else {
            addDeferral();
        }
    }

    private String collation() {
        return reader.peek().canName() ? reader.read().text() : reader.name();
    }

    private void primaryKey(ColumnText column, List<String> own) {
        reader.accept("ASC");
        if (reader.accept("DESC")) {
            feature("PRIMARY KEY DESC", column);
        }
        List<String> conflict = onConflict().stream().toList();
        column.numbered = reader.accept("AUTOINCREMENT");
        keys.add(new KeyText(name(), true, own, conflict));
    }

    private void generated(ColumnText column) {
        column.generated = Optional.of(reader.inBrackets());
        column.stored = reader.accept("STORED");
        reader.accept("VIRTUAL");
    }

    private void constraint() {
        if (reader.accept("CONSTRAINT")) {
            beginName(reader.name());
        } else if (reader.accept("PRIMARY", "KEY")) {
            keys.add(key(true));
        } else if (reader.accept("UNIQUE")) {
            keys.add(key(false));
        } else if (reader.accept("CHECK")) {
            List<Token> condition = reader.inBrackets();
            checks.add(new CheckText(
                    nameOfCheck(), condition, onConflict().stream().toList()));
        } else {
            reader.expect("FOREIGN", "KEY");
            List<String> names = names(reader.inBrackets());
            references(name(), names);
        }
    }

    private KeyText key(boolean primary) {
        List<String> names = new ArrayList<>();
        for (List<Token> item : TokenReader.items(reader.inBrackets())) {
            TokenReader part = new TokenReader(item);
            names.add(part.name());
            part.accept("ASC");
            if (primary && part.accept("AUTOINCREMENT")) {
                number(names);
            }
            List<Token> rest = part.rest();
            if (!rest.isEmpty()) {
                features.add(new Feature(
                        (primary ? "PRIMARY KEY" : "UNIQUE") + " with an order or a collation", Tokens.text(item)));
            }
        }
        return new KeyText(name(), primary, names, onConflict().stream().toList());
    }

    private void number(List<String> key) {
        columns.stream()
                .filter(column -> Token.lower(column.name).equals(Token.lower(key.get(0))))
                .forEach(column -> column.numbered = true);
    }

    private static List<String> names(List<Token> tokens) {
        return TokenReader.items(tokens).stream()
                .map(item -> new TokenReader(item).name())
                .toList();
    }

    private void references(Optional<String> name, List<String> own) {
        reader.expect("REFERENCES");
        String target = reader.name();
        List<String> targetColumns = reader.follows("(") ? names(reader.inBrackets()) : List.of();
        String onDelete = "NO ACTION";
        String onUpdate = "NO ACTION";
        List<String> others = new ArrayList<>();
        while (reader.follows("ON") || reader.follows("MATCH")) {
            if (reader.accept("MATCH")) {
                others.add("MATCH " + reader.read().upper());
            } else if (reader.accept("ON", "DELETE")) {
                onDelete = action();
            } else if (reader.accept("ON", "UPDATE")) {
                onUpdate = action();
            } else {
                reader.expect("ON", "INSERT");
                others.add("ON INSERT " + action());
            }
        }
        foreignKeys.add(new ForeignKeyText(name, own, target, targetColumns, onDelete, onUpdate, others));
        if (reader.follows("DEFERRABLE") || reader.follows("NOT", "DEFERRABLE")) {
            addDeferral();
        }
    }

    private String action() {
        String first = reader.read().upper();
        return first.equals("SET") || first.equals("NO")
                ? first + " " + reader.read().upper()
                : first;
    }

    /** It is of the foreign key that was read last. */
    private void addDeferral() {
        StringBuilder clause = new StringBuilder(reader.accept("NOT") ? "NOT " : "");
        reader.expect("DEFERRABLE");
        clause.append("DEFERRABLE");
        if (reader.accept("INITIALLY")) {
            clause.append(" INITIALLY ").append(reader.read().upper());
        }
        if (foreignKeys.isEmpty()) {
            features.add(new Feature("deferral of nothing", clause.toString()));
            return;
        }
        ForeignKeyText last = foreignKeys.remove(foreignKeys.size() - 1);
        List<String> all = new ArrayList<>(last.options());
        all.removeIf(option -> option.contains("DEFERRABLE"));
        all.add(clause.toString());
        foreignKeys.add(new ForeignKeyText(
                last.name(),
                last.columns(),
                last.target(),
                last.targetColumns(),
                last.onDelete(),
                last.onUpdate(),
                all));
    }

    private Optional<String> onConflict() {
        return reader.accept("ON", "CONFLICT")
                ? Optional.of("ON CONFLICT " + reader.read().upper())
                : Optional.empty();
    }

    private void beginName(String name) {
        endUnused();
        pendingName = Optional.of(name);
        pendingUsed = false;
    }

    /** The name before a key. */
    private Optional<String> name() {
        Optional<String> name = pendingUsed ? Optional.empty() : pendingName;
        pendingUsed = true;
        return name;
    }

    private Optional<String> nameOfCheck() {
        pendingUsed = true;
        return pendingName;
    }

    private void nameOf(String constraint, ColumnText column) {
        name().ifPresent(name -> feature("name of " + constraint + " " + name, column));
    }

    private void endUnused() {
        if (!pendingUsed) {
            pendingName.ifPresent(name -> features.add(new Feature("CONSTRAINT without anything", name)));
        }
    }

    private void endName() {
        endUnused();
        pendingName = Optional.empty();
        pendingUsed = false;
    }

    private void feature(String what, ColumnText column) {
        features.add(new Feature(what, column.name));
    }
}
