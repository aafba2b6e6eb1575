package dev.plinth.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.model.EnumType;
import dev.plinth.model.Routine;
import dev.plinth.model.SchemaObject;
import java.util.HashSet;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SqliteDialectTest {
    @Test
    void everyKindOfObjectThatTheDialectHasReadsInItsSql() {
        Set<Class<?>> kinds = new HashSet<>(Set.of(SchemaObject.class.getPermittedSubclasses()));
        kinds.removeAll(Set.of(EnumType.class, Routine.class)); // SQLite has neither
        assertThat(SqliteDialect.OBJECTS.kinds()).isEqualTo(kinds);
    }

    @Test
    void itIsFoundAsAService() {
        assertThat(ServiceLoader.load(SqlDialect.class)).singleElement().isInstanceOf(SqliteDialect.class);
    }
}
