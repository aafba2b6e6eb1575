package dev.plinth.dialect;

import dev.plinth.model.Column;
import dev.plinth.model.SchemaObject;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.DeclaredTrigger;
import java.util.List;

/** What lowering differs in from dialect to dialect. */
public interface LoweringRules {

    /** Which dialect this is. */
    Dialect dialect();

    /** Renders expressions for the dialect. */
    SqlText text();

    /** The types that the dialect needs beside its tables. */
    List<SchemaObject> types(DeclaredDatabase database);

    /** A column with its type, its default and what narrows the type. */
    Column column(DeclaredTable table, DeclaredColumn column, Problems problems);

    /** What the dialect says of every table as a whole. */
    List<String> tableOptions();

    /** The objects that a trigger becomes. */
    List<SchemaObject> trigger(DeclaredTable table, DeclaredTrigger trigger, Problems problems);
}
