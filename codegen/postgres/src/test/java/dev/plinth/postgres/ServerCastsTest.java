package dev.plinth.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server itself says which casts it has. */
class ServerCastsTest {
    private static final List<String> TYPES = List.of(
            "smallint",
            "integer",
            "bigint",
            "numeric",
            "real",
            "double precision",
            "text",
            "character varying",
            "date",
            "timestamp without time zone",
            "timestamp with time zone",
            "time without time zone",
            "time with time zone",
            "interval",
            "boolean",
            "uuid",
            "json",
            "jsonb",
            "money",
            "inet",
            "cidr",
            "bit",
            "bit varying");

    private static boolean takes(Session session, String sql) {
        try {
            session.run(sql);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    @Test
    void whatIsMissingIsRefusedByTheServer() throws Exception {
        List<String> wrong = new ArrayList<>();
        try (var session = new Session()) {
            for (String from : TYPES) {
                for (String to : TYPES) {
                    boolean has = takes(session, "SELECT CAST(CAST(NULL AS %s) AS %s)".formatted(from, to));
                    if (has == ServerCasts.isMissing(from, to)) {
                        wrong.add("%s to %s: %s".formatted(from, to, has));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
