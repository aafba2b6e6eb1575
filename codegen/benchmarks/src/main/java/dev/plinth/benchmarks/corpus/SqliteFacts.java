package dev.plinth.benchmarks.corpus;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the pragmas of SQLite say, and what only its stored statements say, in one spelling. */
final class SqliteFacts {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<kept>'(?:[^']|'')*')|(?<dropped>--[^\\n]*|/\\*.*?\\*/)"
                    + "|\"(?<double>(?:[^\"]|\"\")*)\"|`(?<back>[^`]*)`|\\[(?<bracket>[^\\]]*)\\]|.",
            Pattern.DOTALL);
    private static final Pattern CLAUSE = Pattern.compile("\\b(?:check|as)\\(");
    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:autoincrement|(?:not )?deferrable(?: initially \\w+)?|on conflict \\w+|collate \\w+|stored)\\b");

    private final Connection connection;
    private final List<String> facts = new ArrayList<>();

    private SqliteFacts(Connection connection) {
        this.connection = connection;
    }

    static List<String> of(Connection connection) throws SQLException {
        var facts = new SqliteFacts(connection);
        for (List<String> object : facts.rows("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema"
                + " WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql IS NOT NULL")) {
            facts.add(object.get(0), object.get(1), object.get(2), object.get(3));
        }
        Collections.sort(facts.facts);
        return facts.facts;
    }

    private void add(String type, String name, String table, String sql) throws SQLException {
        String subject = (type + " " + name).toLowerCase(Locale.ROOT) + ": ";
        if (!type.equals("table")) {
            facts.add(subject + table.toLowerCase(Locale.ROOT) + " " + statement(type, spelled(sql)));
            return;
        }
        String of = "('" + name.replace("'", "''") + "')";
        for (List<String> column : rows(
                "SELECT name, type, \"notnull\", coalesce(dflt_value, ''), pk, hidden FROM pragma_table_xinfo" + of)) {
            facts.add(subject + "column " + spelled(String.join("|", column)));
        }
        add(
                subject + "options ",
                "SELECT wr, strict, type FROM pragma_table_list WHERE schema = 'main' AND name = '%s'"
                        .formatted(name.replace("'", "''")));
        add(
                subject + "foreign key ",
                "SELECT group_concat(lower(\"from\")), lower(\"table\"), group_concat(coalesce(lower(\"to\"), '-')), on_update, on_delete,"
                        + " \"match\" FROM (SELECT * FROM pragma_foreign_key_list%s ORDER BY id, seq) GROUP BY id"
                                .formatted(of));
        add(
                subject + "index ",
                "SELECT CASE origin WHEN 'c' THEN lower(name) ELSE '' END, \"unique\", origin, partial,"
                        + " (SELECT group_concat(coalesce(lower(x.name), x.cid) || x.\"desc\" || lower(x.coll))"
                        + " FROM pragma_index_xinfo(i.name) x WHERE x.key) FROM pragma_index_list%s i".formatted(of));
        facts.add(subject + "clauses " + clauses(spelled(sql)));
    }

    private void add(String subject, String query) throws SQLException {
        for (List<String> row : rows(query)) {
            facts.add(subject + String.join("|", row));
        }
    }

    private List<List<String>> rows(String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(found.getString(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static String statement(String type, String spelled) {
        return type.equals("trigger")
                ? spelled.replace(" for each row", "").replaceFirst("^(create trigger \\S+) before ", "$1 ")
                : spelled;
    }

    /** Without comments, blanks that mean nothing, quotes of names, and capital letters outside literals. */
    private static String spelled(String sql) {
        var spelled = new StringBuilder();
        Matcher tokens = TOKEN.matcher(sql);
        while (tokens.find()) {
            String name = first(tokens.group("double"), tokens.group("back"), tokens.group("bracket"));
            if (tokens.group("kept") != null) {
                spelled.append(tokens.group());
            } else if (tokens.group("dropped") != null) {
                spelled.append(' ');
            } else {
                spelled.append(
                        name.isEmpty()
                                ? tokens.group().toLowerCase(Locale.ROOT)
                                : " " + name.toLowerCase(Locale.ROOT) + " ");
            }
        }
        return spelled.toString()
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([^\\w' ]) ?", "$1")
                .strip();
    }

    private static String first(@org.jspecify.annotations.Nullable String... names) {
        for (String name : names) {
            if (name != null) {
                return name;
            }
        }
        return "";
    }

    private static List<String> clauses(String spelled) {
        List<String> clauses = new ArrayList<>();
        Matcher starts = CLAUSE.matcher(spelled);
        while (starts.find()) {
            int depth = 0;
            int end = starts.end() - 1;
            do {
                char letter = spelled.charAt(end++);
                depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            } while (depth > 0 && end < spelled.length());
            clauses.add(spelled.substring(starts.start(), end));
        }
        WORDS.matcher(spelled).results().forEach(word -> clauses.add(word.group()));
        Collections.sort(clauses);
        return clauses;
    }
}
