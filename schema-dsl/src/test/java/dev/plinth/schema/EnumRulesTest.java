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
        NUL("a\0b");

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
        assertThat(Shop.problems(of(Nothing.class)))
                .containsExactly("Any (a.e): The enum Nothing has no constants. Add one. [enum-empty]");
    }

    @Test
    void everyConstantHasALabelOfItsOwn() {
        assertThat(Shop.problems(of(Twice.class)))
                .containsExactly(
                        "Any (a.e): Two constants of the enum Twice have the same label: same, same. Give each its own. [enum-label-twice]");
    }

    @Test
    void aLabelIsNotEmptyAndHoldsNoNul() {
        assertThat(Shop.problems(of(Odd.class)))
                .containsExactly(
                        "Any (a.e): A constant of the enum Odd has an empty label. Give it a text. [enum-label-empty]",
                        "Any (a.e): The label of the enum Odd contains the character NUL or half of a surrogate pair. "
                                + "Remove it. [text-not-storable]");
    }

    @Test
    void oneTypeIsDeclaredFromOneEnum() {
        var table = new Any("a", any -> {
            any.enumeration("role", UserRole.class);
            any.enumeration("other", Other.UserRole.class);
        });
        assertThat(Shop.problems(table))
                .containsExactly(("Any (a.other): The enum type user_role is declared differently elsewhere, from %s. "
                                + "Give one of them another name: enumeration(\"other\", UserRole.class, \"other_name\"). [enum-declared-twice]")
                        .formatted(UserRole.class.getName()));
    }

    @Test
    void aTypeOfAnotherNameIsAnotherType() {
        var table = new Any("a", any -> {
            any.enumeration("role", UserRole.class);
            any.enumeration("other", Other.UserRole.class, "guest_role");
            any.enumText("text", Other.UserRole.class, "guest_text");
        });
        assertThat(Shop.of(table).enums())
                .extracting(DeclaredEnum::name)
                .containsExactly("user_role", "guest_role", "guest_text");
    }

    @Test
    void anEnumIsNamedInSnakeCase() {
        assertThat(DeclaredEnum.snakeCase("UserRole")).isEqualTo("user_role");
        assertThat(DeclaredEnum.snakeCase("HTTPStatus2Code")).isEqualTo("http_status2_code");
    }
}
