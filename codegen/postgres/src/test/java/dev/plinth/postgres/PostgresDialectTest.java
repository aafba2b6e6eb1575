package dev.plinth.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.model.SchemaObject;
import dev.plinth.schema.internal.DeclaredObject;
import dev.plinth.schema.internal.ScalarType;
import dev.plinth.schema.internal.Type;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostgresDialectTest {
    @Test
    void everyKindOfObjectHasASupport() {
        assertThat(PostgresObjects.SUPPORTS.kinds()).isEqualTo(Set.of(SchemaObject.class.getPermittedSubclasses()));
    }

    @Test
    void everyKindOfDeclaredObjectHasALowering() {
        assertThat(new PostgresLowering().kinds()).isEqualTo(Set.of(DeclaredObject.class.getPermittedSubclasses()));
    }

    @Test
    void everyShapeOfTypeHasASupportAndEveryScalarAType() {
        assertThat(new PostgresLowering().types().shapes()).isEqualTo(Set.of(Type.class.getPermittedSubclasses()));
        assertThat(ScalarSupport.TYPES.keySet()).isEqualTo(Set.copyOf(ScalarType.all()));
    }

    @Test
    void itIsFoundAsAService() {
        assertThat(ServiceLoader.load(SqlDialect.class)).singleElement().isInstanceOf(PostgresDialect.class);
    }
}
