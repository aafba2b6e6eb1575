package dev.plinth.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schema.internal.DeclaredEnum;
import org.junit.jupiter.api.Test;

class EnumRulesTest {
    enum Nothing {}

    enum Twice implements Labeled {
        ONE,
        TWO;

        @Override
        public String label() {
            return "same";
        }
    }

    enum Odd implements Labeled {
        EMPTY(""),
        LONG("x".repeat(64));

        private final String label;

        Odd(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    enum UserRole {
        ADMIN
    }

    static final class Other {
        enum UserRole {
            GUEST
        }
    }

    private static Any of(Class<? extends Enum<?>> type) {
        return new Any("a", any -> declare(any, type));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void declare(Table table, Class<? extends Enum<?>> type) {
        table.enumeration("e", (Class) type);
    }

    @Test
    void anEnumHasConstants() {
        assertThat(Shop.errors(of(Nothing.class)))
                .containsExactly("Any (a.e): the enum Nothing has no constants. Add one.");
    }

    @Test
    void everyConstantHasALabelOfItsOwn() {
        assertThat(Shop.errors(of(Twice.class)))
                .containsExactly(
                        "Any (a.e): two constants of the enum Twice have one label: [same, same]. Give each its own.");
    }

    @Test
    void aLabelHasOneToSixtyThreeBytes() {
        assertThat(Shop.errors(of(Odd.class)))
                .containsExactly(
                        "Any (a.e): the label \"\" of the enum Odd has 0 bytes; a label has 1 to 63. Change it.",
                        "Any (a.e): the label \"%s\" of the enum Odd has 64 bytes; a label has 1 to 63. Change it."
                                .formatted("x".repeat(64)));
    }

    @Test
    void oneTypeIsDeclaredFromOneEnum() {
        var table = new Any("a", any -> {
            any.enumeration("role", UserRole.class);
            any.enumeration("other", Other.UserRole.class);
        });
        assertThat(Shop.errors(table))
                .containsExactly(
                        "Any (a.other): the enum type user_role is declared differently elsewhere, from %s. Give one of them another enumName(…)."
                                .formatted(UserRole.class.getName()));
    }

    @Test
    void aTypeOfAnotherNameIsAnotherType() {
        var table = new Any("a", any -> {
            any.enumeration("role", UserRole.class);
            any.enumeration("other", Other.UserRole.class).enumName("guest_role");
        });
        assertThat(Shop.of(table).enums()).extracting(DeclaredEnum::name).containsExactly("user_role", "guest_role");
    }

    @Test
    void anEnumIsNamedInSnakeCase() {
        assertThat(DeclaredEnum.snakeCase("UserRole")).isEqualTo("user_role");
        assertThat(DeclaredEnum.snakeCase("HTTPStatus2Code")).isEqualTo("http_status2_code");
    }
}
