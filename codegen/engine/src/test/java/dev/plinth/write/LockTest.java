package dev.plinth.write;

import static dev.plinth.model.Objects.catalog;
import static dev.plinth.model.Objects.routine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.model.Catalog;
import dev.plinth.model.Objects;
import dev.plinth.model.SchemaObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class LockTest {
    private static final Catalog EVERYTHING = Objects.everything();

    private final Migration first = new Migration("0001", "create", "CREATE;\n", "DROP;\n");
    private final Migration second = new Migration("0002", "more", "MORE;\n", "LESS;\n");
    private final Lock lock =
            Lock.empty("shop", "sqlite").with(first, catalog(routine("r"))).with(second, EVERYTHING);

    @Test
    void whatIsWrittenIsReadBackEqual() {
        Lock read = LockJson.read(LockJson.write(lock));
        assertThat(read).isEqualTo(lock);
        assertThat(read.isConsistent()).isTrue();
        assertThat(LockJson.write(read))
                .isEqualTo(LockJson.write(lock))
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void everyKindOfObjectIsInThisTest() {
        assertThat(EVERYTHING.objects().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(
                        Stream.of(SchemaObject.class.getPermittedSubclasses()).collect(Collectors.toSet()));
    }

    @Test
    void versionsAreNumbered() {
        assertThat(Lock.empty("shop", "sqlite").nextVersion()).isEqualTo("0001");
        assertThat(lock.nextVersion()).isEqualTo("0003");
    }

    @Test
    void everyChangeOfItsTextIsNoticed() {
        String text = LockJson.write(lock);
        assertNoticed(text.replace("\"more\"", "\"less\""));
        assertNoticed(text.replace(" > 1", " > 2"));
        assertNoticed(text.replace("\"B\"", "\"C\""));
        assertNoticed(text.replaceFirst("\"checksum\" : \"[0-9a-f]", "\"checksum\" : \"x"));
        assertNoticed(text.replaceFirst("\"chain\" : \"[0-9a-f]", "\"chain\" : \"x"));
        assertNoticed(text.replace(
                LockedMigration.of(first, "").chain(),
                LockedMigration.of(second, "").chain()));
    }

    private void assertNoticed(String edited) {
        assertThat(edited).isNotEqualTo(LockJson.write(lock));
        assertThat(LockJson.read(edited).isConsistent()).isFalse();
    }

    @Test
    void anotherOrderOfMigrationsIsNoticed() {
        List<LockedMigration> turned =
                List.of(lock.migrations().get(1), lock.migrations().get(0));
        assertThat(new Lock(1, "shop", "sqlite", turned, lock.checksum(), lock.catalog()).isConsistent())
                .isFalse();
    }

    @Test
    void whatIsNoLockFileIsRefused() {
        String text = LockJson.write(lock);
        for (String broken : List.of(
                "",
                "[]",
                text.substring(0, text.length() / 2),
                text.replace("\"format\"", "\"unknown\""),
                text.replace("\"kind\" : \"Index\"", "\"kind\" : \"Sequence\""))) {
            assertThatThrownBy(() -> LockJson.read(broken)).isInstanceOf(JacksonException.class);
        }
    }
}
