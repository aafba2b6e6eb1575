package dev.plinth.sqlite;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the checks against what they mean, over good values, bad values and mutations. */
class TypeChecksTest {
    private static final String MEMORY = "jdbc:sqlite::memory:";
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TIMESTAMP =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})\\.[0-9]{6}Z");
    private static final DateTimeFormatter REAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private static final List<String> GOOD_DAYS =
            List.of("2026-03-01", "2024-02-29", "2000-02-29", "0000-01-01", "1582-10-10", "9999-12-31", "2026-12-31");
    private static final List<String> BAD_DAYS =
            List.of("2026-02-29", "1900-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-32");
    private static final List<String> TIMES = List.of(
            "00:00:00", "09:30:00", "12:59:59", "23:59:59", "24:00:00", "24:00:01", "25:00:00", "00:60:00", "23:59:60");
    private static final List<String> GOOD_FRACTIONS =
            List.of("000000", "000001", "123456", "499999", "500000", "999499", "999500", "999999");
    private static final List<String> BAD_FRACTIONS =
            List.of("-12345", "+12345", " 12345", "12345 ", "1.5000", "1e5000", "0x1234", "-00000", "9999999");

    @Test
    void uuid() throws SQLException {
        Set<String> values = mutations("0f8fad5b-d9cb-469f-a165-70867728950e", "07aaf--GAF_%*?[]^xé \n");
        values.addAll(List.of(
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "0F8FAD5B-D9CB-469F-A165-70867728950E",
                "0f8fad5bd9cb469fa16570867728950e",
                "{0f8fad5b-d9cb-469f-a165-70867728950e}",
                "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
                "------------------------------------",
                ""));
        Set<String> good =
                values.stream().filter(value -> UUID.matcher(value).matches()).collect(toSet());
        assertThat(good).hasSizeGreaterThan(100);
        assertThat(accepted(TypeChecks.uuid("v"), values)).isEqualTo(good);
    }

    @Test
    void timestamp() throws SQLException {
        Set<String> values = mutations("2026-03-01T09:30:00.000000Z", "0123456789 -:.+TZtzx%é\n\0");
        for (String day : join(GOOD_DAYS, BAD_DAYS)) {
            for (String time : TIMES) {
                join(GOOD_FRACTIONS, BAD_FRACTIONS)
                        .forEach(fraction -> values.add(day + "T" + time + "." + fraction + "Z"));
            }
        }
        values.addAll(List.of(
                "2026-03-01T09:30:00Z",
                "2026-03-01 09:30:00.000000Z",
                "2026-03-01T09:30:00.000000+00:00",
                "-026-03-01T09:30:00.000000Z",
                "2460000.5",
                ".000000Z",
                ""));
        Set<String> good = values.stream().filter(TypeChecksTest::isTimestamp).collect(toSet());
        assertThat(good).hasSizeGreaterThan(300).contains("2024-02-29T23:59:59.999999Z");
        assertThat(accepted(TypeChecks.timestamp("v"), values)).isEqualTo(good);
    }

    private static List<String> join(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static boolean isTimestamp(String value) {
        var matcher = TIMESTAMP.matcher(value);
        if (!matcher.matches()) {
            return false;
        }
        try {
            LocalDateTime.parse(matcher.group(1), REAL);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    @Test
    void theWordNowIsRefusedToo() {
        assertThatThrownBy(() -> accepted(TypeChecks.timestamp("v"), Set.of("now")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("non-deterministic use of strftime() in a CHECK constraint");
    }

    @Test
    void aNullPasses() throws SQLException {
        for (String check : List.of(TypeChecks.uuid("v"), TypeChecks.timestamp("v"))) {
            try (Connection connection = DriverManager.getConnection(MEMORY);
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE t (v TEXT CHECK (" + check + ")) STRICT");
                assertThat(statement.executeUpdate("INSERT INTO t VALUES (NULL)"))
                        .isEqualTo(1);
            }
        }
    }

    /** The value itself, each character of it replaced, left out and doubled, and random mixtures of that. */
    private static Set<String> mutations(String value, String characters) {
        Random random = new Random(7);
        Set<String> mutations = new LinkedHashSet<>(Set.of(value));
        for (int round = 0; round < 3_000; round++) {
            StringBuilder mutation = new StringBuilder(value);
            for (int count = random.nextInt(3); count >= 0; count--) {
                int at = random.nextInt(mutation.length());
                char character = characters.charAt(random.nextInt(characters.length()));
                switch (random.nextInt(5)) {
                    case 0 -> mutation.deleteCharAt(at);
                    case 1 -> mutation.insert(at, character);
                    default -> mutation.setCharAt(at, character);
                }
            }
            mutations.add(mutation.toString());
        }
        return mutations;
    }

    private static Set<String> accepted(String check, Collection<String> values) throws SQLException {
        Set<String> accepted = new HashSet<>();
        try (Connection connection = DriverManager.getConnection(MEMORY);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE candidate (v TEXT) STRICT");
            statement.execute("CREATE TABLE t (v TEXT CHECK (" + check + ")) STRICT");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO candidate VALUES (?)")) {
                for (String value : values) {
                    insert.setString(1, value);
                    insert.executeUpdate();
                }
            }
            statement.execute("INSERT OR IGNORE INTO t SELECT v FROM candidate");
            try (ResultSet rows = statement.executeQuery("SELECT v FROM t")) {
                while (rows.next()) {
                    accepted.add(rows.getString(1));
                }
            }
        }
        return accepted;
    }
}
