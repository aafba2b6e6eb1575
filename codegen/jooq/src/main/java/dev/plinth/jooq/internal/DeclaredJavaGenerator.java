package dev.plinth.jooq.internal;

import dev.plinth.problem.Problem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaGenerator;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.DefaultDataTypeDefinition;
import org.jooq.meta.Definition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UniqueKeyDefinition;

/**
 * jOOQ's generator with some changes: the default {@code now()} is written so that it is right on every dialect, what jOOQ
 * would only log as an error, and then go on without the class, fails the generation, and so do names that clash in Java.
 */
public final class DeclaredJavaGenerator extends JavaGenerator {
    /** A backslash that no other one precedes, before a u: the Java Language Specification, 3.3. */
    private static final Pattern UNICODE_ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u");

    private String hidden = "";

    @Override
    public void setStrategy(GeneratorStrategy strategy) {
        super.setStrategy(RootLocaleStrategy.of(strategy));
    }

    /** Checks all names, and generates only if they are free of problems. */
    @Override
    public void generate(Database db) {
        if (!(db instanceof DeclaredMetaDatabase declared) || checkNames(declared)) {
            super.generate(db);
        }
    }

    private boolean checkNames(DeclaredMetaDatabase database) {
        database.setIncludeRelations(generateRelations()); // as generate() of the superclass does
        try {
            List<Problem> problems = new JavaNames(this, database).problems();
            problems.forEach(database.declaration()::fail);
            hidden = new HiddenTypes(getStrategy(), database).pattern();
            return problems.isEmpty();
        } catch (RuntimeException e) {
            if (getStrategy() instanceof RootLocaleStrategy) {
                throw e;
            }
            return true; // a strategy of the user's that fails does so again, and generation says for which class
        }
    }

    @Override
    protected JavaWriter newJavaWriter(File file, Mode mode) {
        JavaWriter usual = super.newJavaWriter(file, mode);
        JavaWriter out = new JavadocWriter(usual, this, mode);
        return hidden.isEmpty() ? out : out.addFullyQualifiedTypes(hidden);
    }

    @Override
    protected void printClassJavadoc(JavaWriter out, Definition definition, String comment) {
        super.printClassJavadoc(out, definition, comment == null ? "" : JavadocWriter.escaped(comment));
    }

    /**
     * Java reads {@code \u005cu} as the beginning of a Unicode escape, in a comment too, and jOOQ escapes it in strings only. So
     * what is left is in Javadoc, where the backslash has an entity.
     */
    @Override
    protected void closeJavaWriter(JavaWriter out) {
        boolean escaped = out.content().contains("\\u");
        super.closeJavaWriter(out);
        if (escaped) {
            try {
                Path file = out.file().toPath();
                Files.writeString(
                        file, UNICODE_ESCAPE.matcher(Files.readString(file)).replaceAll("$1&#92;u"));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + out.file(), e);
            }
        }
    }

    @Override
    protected String getJavaTypeReference(Database db, DataTypeDefinition type, JavaWriter out) {
        if (!(db instanceof DeclaredMetaDatabase declared) || !isNow(type)) {
            return super.getJavaTypeReference(db, type, out);
        }
        String binding = Binding.TIMESTAMPTZ.className(declared.declaration().bindingPackage());
        return "%s.defaultValue(%s.now())"
                .formatted(super.getJavaTypeReference(db, withoutDefault(db, type), out), out.ref(binding));
    }

    private static boolean isNow(DataTypeDefinition type) {
        return ExpressionText.NOW.equals(type.getDefaultValue()) && ColumnTypes.TIMESTAMPTZ.equals(type.getType());
    }

    private static DataTypeDefinition withoutDefault(Database db, DataTypeDefinition type) {
        return new DefaultDataTypeDefinition(
                db,
                type.getSchema(),
                type.getType(),
                type.getLength(),
                type.getPrecision(),
                type.getScale(),
                type.isNullable(),
                type.isReadonly(),
                type.getGeneratedAlwaysAs(),
                null,
                type.isIdentity(),
                type.getQualifiedUserType(),
                type.getGenerator(),
                type.getConverter(),
                type.getBinding(),
                type.getJavaType());
    }

    @Override
    protected void generateTable(SchemaDefinition schema, TableDefinition table) {
        orFail("table " + table.getName(), table.getDatabase(), () -> super.generateTable(schema, table));
    }

    @Override
    protected void generateRecord(TableDefinition table) {
        orFail("record of " + table.getName(), table.getDatabase(), () -> super.generateRecord(table));
    }

    @Override
    protected void generatePojo(TableDefinition table) {
        orFail("POJO of " + table.getName(), table.getDatabase(), () -> super.generatePojo(table));
    }

    @Override
    protected void generateDao(TableDefinition table) {
        orFail("DAO of " + table.getName(), table.getDatabase(), () -> super.generateDao(table));
    }

    @Override
    protected void generateInterface(TableDefinition table) {
        orFail("interface of " + table.getName(), table.getDatabase(), () -> super.generateInterface(table));
    }

    @Override
    protected void generateEnum(EnumDefinition e) {
        orFail("enum " + e.getName(), e.getDatabase(), () -> super.generateEnum(e));
    }

    @Override
    protected void printUniqueKey(
            JavaWriter out, int uniqueKeyCounter, UniqueKeyDefinition uniqueKey, boolean distributeUniqueKeys) {
        orFail(
                "key " + uniqueKey.getName(),
                uniqueKey.getDatabase(),
                () -> super.printUniqueKey(out, uniqueKeyCounter, uniqueKey, distributeUniqueKeys));
    }

    @Override
    protected void printForeignKey(
            JavaWriter out, int foreignKeyCounter, ForeignKeyDefinition foreignKey, boolean distributeForeignKey) {
        orFail(
                "foreign key " + foreignKey.getName(),
                foreignKey.getDatabase(),
                () -> super.printForeignKey(out, foreignKeyCounter, foreignKey, distributeForeignKey));
    }

    @Override
    protected void printIndex(JavaWriter out, int indexCounter, IndexDefinition index, boolean distributeIndexes) {
        orFail(
                "index " + index.getName(),
                index.getDatabase(),
                () -> super.printIndex(out, indexCounter, index, distributeIndexes));
    }

    private static void orFail(String what, Database database, Runnable generation) {
        try {
            generation.run();
        } catch (RuntimeException e) {
            if (database instanceof DeclaredMetaDatabase declared) {
                declared.declaration().fail(what, e);
            }
            throw e;
        }
    }
}
