package dev.plinth.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.model.SchemaObject;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameRemediesTest {
    @Test
    void everyKindOfObjectHasARemedy() {
        assertThat(NameRemedies.OF_OBJECTS.keySet()).isEqualTo(Set.of(SchemaObject.class.getPermittedSubclasses()));
    }
}
