package dev.plinth.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.model.Definition;
import dev.plinth.model.EnumType;
import dev.plinth.model.Routine;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Sequence;
import dev.plinth.schema.internal.DeclaredObject;
import dev.plinth.schema.internal.ScalarType;
import dev.plinth.schema.internal.Type;
import java.util.HashSet;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SqliteDialectTest {
    @Test
    void everyKindOfObjectThatSqliteHasHasASupport() {
        Set<Class<?>> kinds = new HashSet<>(Set.of(SchemaObject.class.getPermittedSubclasses()));
        kinds.removeAll(
                Set.of(EnumType.class, Routine.class, Sequence.class, Definition.class)); // SQLite has none of them
        assertThat(SqliteObjects.SUPPORTS.kinds()).isEqualTo(kinds);
    }

    @Test
    void everyKindOfDeclaredObjectHasALowering() {
        assertThat(new SqliteLowering().kinds()).isEqualTo(Set.of(DeclaredObject.class.getPermittedSubclasses()));
    }

    @Test
    void everyShapeOfTypeHasASupportAndEveryScalarAStorage() {
        assertThat(new SqliteLowering().types().shapes()).isEqualTo(Set.of(Type.class.getPermittedSubclasses()));
        assertThat(ScalarSupport.STORAGES.keySet()).isEqualTo(Set.copyOf(ScalarType.all()));
    }

    @Test
    void itIsFoundAsAService() {
        assertThat(ServiceLoader.load(SqlDialect.class)).singleElement().isInstanceOf(SqliteDialect.class);
    }
}
