package dev.plinth.maven;

import dev.plinth.model.Catalog;
import dev.plinth.model.Check;
import dev.plinth.model.Expression;
import dev.plinth.model.Index;
import dev.plinth.model.Routine;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.model.Trigger;
import dev.plinth.model.Wording;
import dev.plinth.write.MigrationFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rewrites locks as if another jOOQ had rendered their texts. */
final class OtherWords {
    private static final Wording WORDING = new Wording.Rendered("0.0.1", "3.19.0");

    private final UnaryOperator<String> words;

    private OtherWords(UnaryOperator<String> words) {
        this.words = words;
    }

    /** Rewrites the lock of a dialect of the database {@code todo}. */
    static void write(Path migrations, String dialect, UnaryOperator<String> words) {
        var folder = new MigrationFolder(migrations, "todo", dialect);
        folder.lockFile(folder.read(Catalog.empty(WORDING)).lock().reworded(new OtherWords(words)::of))
                .write();
    }

    private Catalog of(Catalog catalog) {
        return new Catalog(catalog.objects().stream().map(this::of).toList(), WORDING);
    }

    private SchemaObject of(SchemaObject object) {
        if (object instanceof Table table) {
            List<Check> checks = table.checks().stream()
                    .map(check -> new Check(check.name(), of(check.expression())))
                    .toList();
            return new Table(table.name(), table.columns(), table.keys(), checks, table.options(), table.comment());
        }
        if (object instanceof Index index) {
            return new Index(
                    index.name(),
                    index.table(),
                    index.unique(),
                    index.parts(),
                    index.predicate().map(this::of));
        }
        if (object instanceof Routine routine) {
            return new Routine(
                    routine.name(),
                    routine.returns(),
                    routine.language(),
                    routine.body().stream().map(this::of).toList());
        }
        if (object instanceof Trigger trigger) {
            return new Trigger(
                    trigger.name(),
                    trigger.table(),
                    trigger.timing(),
                    trigger.events(),
                    trigger.condition().map(this::of),
                    trigger.routine(),
                    trigger.body().stream().map(this::of).toList());
        }
        return object;
    }

    private Expression of(Expression expression) {
        String other = words.apply(expression.text());
        return other.equals(expression.text()) ? expression : Expression.of(other);
    }
}
