package dev.plinth.schema;

import static dev.plinth.schema.ReferentialAction.CASCADE;
import static dev.plinth.schema.ReferentialAction.RESTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredForeignKey;
import dev.plinth.schema.internal.DeclaredIndex;
import dev.plinth.schema.internal.DeclaredKey;
import dev.plinth.schema.internal.DeclaredTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What declares a column is called in any order, and always gives the same column. */
class CallOrderTest {
    private final Any other = new Any("other");

    /** All that a column can be told, as one call each. */
    private List<UnaryOperator<IntegerDecl<Long>>> calls() {
        return List.of(
                column -> column.references(() -> other.id),
                column -> column.onDelete(CASCADE),
                column -> column.onUpdate(RESTRICT).nullable(),
                column -> column.unique("u").describe("what"),
                column -> column.index("i").uniqueIndex("v").defaultTo(1L));
    }

    static Stream<List<Integer>> orders() {
        return permutations(List.of(0, 1, 2, 3, 4)).stream();
    }

    private static List<List<Integer>> permutations(List<Integer> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : of) {
            List<Integer> rest = new ArrayList<>(of);
            rest.remove(first);
            for (List<Integer> permuted : permutations(rest)) {
                List<Integer> one = new ArrayList<>(List.of(first));
                one.addAll(permuted);
                all.add(one);
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("orders")
    void everyOrderGivesTheSame(List<Integer> order) {
        var table = new Any("a", any -> {
            IntegerDecl<Long> column = any.bigint("c");
            for (int call : order) {
                column = calls().get(call).apply(column);
            }
        });
        DeclaredTable declared = Shop.of(other, table).tables().get(1);
        DeclaredColumn column = declared.columns().get(1);
        assertThat(column.nullable()).isTrue();
        assertThat(column.defaultExpression()).isPresent();
        assertThat(column.comment()).contains("what");
        assertThat(declared.uniques()).extracting(DeclaredKey::name).containsExactly("u");
        assertThat(declared.indexes()).extracting(DeclaredIndex::name).containsExactly("i", "v");
        assertThat(declared.indexes()).extracting(DeclaredIndex::unique).containsExactly(false, true);
        DeclaredForeignKey key = declared.foreignKeys().get(0);
        assertThat(List.of(key.onDelete(), key.onUpdate())).containsExactly(CASCADE, RESTRICT);
    }
}
