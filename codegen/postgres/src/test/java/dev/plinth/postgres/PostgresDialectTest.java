package dev.plinth.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.model.SchemaObject;
import java.util.HashSet;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostgresDialectTest {
    @Test
    void everyKindOfObjectThatTheDialectHasReadsInItsSql() {
        Set<Class<?>> kinds = new HashSet<>(Set.of(SchemaObject.class.getPermittedSubclasses()));

        assertThat(PostgresDialect.OBJECTS.kinds()).isEqualTo(kinds);
    }

    @Test
    void itIsFoundAsAService() {
        assertThat(ServiceLoader.load(SqlDialect.class)).singleElement().isInstanceOf(PostgresDialect.class);
    }
}
