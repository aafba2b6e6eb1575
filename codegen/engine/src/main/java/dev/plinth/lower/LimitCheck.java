package dev.plinth.lower;

import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.model.Index;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import java.util.List;

/** Checks that no object has more parts than the server takes. */
final class LimitCheck {
    private final Limits limits;
    private final LoweringContext context;

    LimitCheck(Limits limits, LoweringContext context) {
        this.limits = limits;
        this.context = context;
    }

    void check(List<SchemaObject> objects) {
        for (SchemaObject object : objects) {
            if (object instanceof Table table) {
                report(table.id(), table.columns().size(), limits.columns(), "Split the table.");
                table.keys()
                        .forEach(key -> checkKey(table.id(key), key.columns().size()));
            } else if (object instanceof ForeignKey key) {
                checkKey(key.id(), key.columns().size());
            } else if (object instanceof Index index) {
                checkKey(index.id(), index.parts().size());
            }
        }
    }

    private void checkKey(Id id, int columns) {
        report(id, columns, limits.keyColumns(), "Leave some out.");
    }

    private void report(Id id, int columns, int most, String remedy) {
        if (columns > most) {
            context.problems()
                    .add(
                            "too-many-columns",
                            context.place(id),
                            "it has %d columns, and %s allows only %d."
                                    .formatted(columns, context.dialect().product(), most),
                            remedy);
        }
    }
}
