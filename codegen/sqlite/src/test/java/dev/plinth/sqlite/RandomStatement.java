package dev.plinth.sqlite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/** Statements that make a table and an index at random: what they say depends on one number, and how they say it on another. */
final class RandomStatement {
    private static final List<String> NAMES = List.of(
            "a",
            "B",
            "select",
            "key",
            "a b",
            "it's",
            "x\"y",
            "e`f",
            "(",
            "--",
            "/*",
            "naïve",
            "ÄÖ",
            "_1$",
            "text",
            "as",
            "1",
            "desc",
            "a,b",
            "begin",
            "not null");
    private static final List<String> TYPES =
            List.of("", "integer", "TEXT", "varchar(20)", "decimal(10,2)", "double precision", "[odd type]", "blob");
    private static final List<String> CONSTRAINTS = List.of(
            "NOT NULL",
            "DEFAULT 'it''s -- /* x'",
            "DEFAULT (1 + 2)",
            "DEFAULT -1.5e3",
            "COLLATE nocase",
            "UNIQUE ON CONFLICT REPLACE",
            "CHECK ( % IS NOT 'a''b' )",
            "CONSTRAINT \"c(%d)\" CHECK ( % <> 3 OR % IN ( 1 , 2 ) )",
            "REFERENCES t ( % ) ON DELETE CASCADE",
            "REFERENCES other DEFERRABLE INITIALLY DEFERRED");

    /** Between words, and not within a text. */
    private static final Pattern BLANKS = Pattern.compile(" (?=[^']*(?:'[^']*'[^']*)*$)");

    private final Random meaning;
    private final Random words;
    private final StringBuilder sql = new StringBuilder();

    private RandomStatement(long meaning, long words) {
        this.meaning = new Random(meaning);
        this.words = new Random(words);
    }

    static List<String> of(long meaning, long words) {
        return new RandomStatement(meaning, words).statements();
    }

    private List<String> statements() {
        List<String> names = new ArrayList<>(NAMES);
        Collections.shuffle(names, meaning);
        List<String> columns = names.subList(0, 2 + meaning.nextInt(5));
        List<String> statements = new ArrayList<>();
        write("CREATE TABLE t (");
        for (int i = 0; i < columns.size(); i++) {
            write(i > 0 ? "," : "");
            column(columns.get(i), i);
        }
        if (meaning.nextBoolean()) {
            write(", PRIMARY KEY (");
            name(columns.get(0));
            write(",");
            name(columns.get(1));
            write(")");
        }
        if (meaning.nextBoolean()) {
            write(", CONSTRAINT");
            name("whole row");
            write("CHECK (");
            name(columns.get(1));
            write("IS NOT NULL )");
        }
        write(")");
        statements.add(sql.toString());
        sql.setLength(0);
        write("CREATE UNIQUE INDEX i ON t (");
        name(columns.get(0));
        write("DESC , (");
        name(columns.get(1));
        write("|| 'X' ) ) WHERE");
        name(columns.get(1));
        write("> 'X'");
        statements.add(sql.toString());
        return statements;
    }

    private void column(String name, int number) {
        name(name);
        gap();
        sql.append(TYPES.get(meaning.nextInt(TYPES.size())));
        List<String> constraints = new ArrayList<>(CONSTRAINTS);
        Collections.shuffle(constraints, meaning);
        for (String constraint : constraints.subList(0, meaning.nextInt(4))) {
            for (String word : BLANKS.splitAsStream(constraint.replace("%d", String.valueOf(number)))
                    .toList()) {
                gap();
                if (word.strip().equals("%")) {
                    name(name);
                } else {
                    sql.append(word.contains("'") || word.contains("\"") ? word : cased(word.strip()));
                }
            }
        }
    }

    private void write(String text) {
        for (String word : text.split(" ", -1)) {
            gap();
            sql.append(word.contains("'") || word.length() == 1 ? word : cased(word));
        }
    }

    private String cased(String word) {
        return words.nextBoolean() ? word.toLowerCase(Locale.ROOT) : word.toUpperCase(Locale.ROOT);
    }

    private void gap() {
        sql.append(
                switch (words.nextInt(6)) {
                    case 0 -> "\n";
                    case 1 -> " -- it's (a, \"comment\n";
                    case 2 -> "/* it's [another */";
                    case 3 -> "\t /**/ ";
                    default -> " ";
                });
    }

    private void name(String name) {
        gap();
        sql.append(
                switch (words.nextInt(3)) {
                    case 0 -> "`" + name.replace("`", "``") + "`";
                    case 1 -> "[" + name + "]";
                    default -> '"' + name.replace("\"", "\"\"") + '"';
                });
        gap();
    }
}
