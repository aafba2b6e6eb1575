package dev.plinth.golden;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.PlainSql.sql;
import static dev.plinth.schema.PlainSql.uses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;
import dev.plinth.schema.internal.Declarations;
import java.nio.file.Path;
import org.jooq.Field;
import org.jooq.JSONB;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The servers read SQL of the user's own as it is written. */
class OwnSqlTest {
    private static final class Documents extends Table {
        final Column<Long> id = bigint("id");
        final Column<Boolean> positive = bool("positive");
        final Column<JSONB> document = jsonb("document");

        @SuppressWarnings("unchecked") // a condition is a field of Boolean
        Documents() {
            super("documents");
            check(
                    "has_a",
                    sql(POSTGRES, "{0} ? 'a' AND {0} @? '$.a ? (@ > 1)'", document)
                            .sql(SQLITE, "json_extract({0}, '$.a') > 1", document));
            check("is_positive", positive.eq(uses((Field<Boolean>) id.gt(0L), this)));
        }
    }

    private static final class Archive extends Database {
        Archive() {
            super("archive", POSTGRES, SQLITE);
            tables(new Documents());
        }
    }

    @ParameterizedTest
    @EnumSource
    void checksHold(Engines engine, @TempDir Path folder) {
        try (LiveDatabase live = engine.open()) {
            live.migrate(engine.generate(Declarations.load(new Archive()), folder), 1);
            String insert = "INSERT INTO documents VALUES (%d, 1 = 1, '{\"a\": %d}')";
            live.execute(insert.formatted(1, 2));
            assertThatThrownBy(() -> live.execute(insert.formatted(1, 1))).hasMessageContaining("has_a");
            assertThatThrownBy(() -> live.execute(insert.formatted(0, 2))).hasMessageContaining("is_positive");
        }
    }
}
