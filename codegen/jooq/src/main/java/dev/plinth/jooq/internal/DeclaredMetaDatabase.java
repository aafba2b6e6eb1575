package dev.plinth.jooq.internal;

import dev.plinth.problem.Problem;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredCheck;
import dev.plinth.schema.internal.DeclaredEnum;
import dev.plinth.schema.internal.DeclaredIndex;
import dev.plinth.schema.internal.DeclaredSequence;
import dev.plinth.schema.internal.DeclaredTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.ArrayDefinition;
import org.jooq.meta.CatalogDefinition;
import org.jooq.meta.DefaultCheckConstraintDefinition;
import org.jooq.meta.DefaultEnumDefinition;
import org.jooq.meta.DefaultRelations;
import org.jooq.meta.Definition;
import org.jooq.meta.DomainDefinition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.PackageDefinition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.SequenceDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UDTDefinition;
import org.jooq.meta.XMLSchemaCollectionDefinition;
import org.jooq.meta.jaxb.CommentType;
import org.jspecify.annotations.Nullable;

/**
 * The declaration as jOOQ's generator sees a database: what {@code org.jooq.meta.postgres.PostgresDatabase} would read
 * off a PostgreSQL server that holds it, in the same order.
 */
public final class DeclaredMetaDatabase extends AbstractDatabase {
    /** The one schema, named as PostgreSQL names it, so that patterns written for a server keep their meaning. */
    public static final String SCHEMA = "public";

    private final List<Definition> included = new ArrayList<>();
    private @Nullable Declaration declaration;

    /** Called by jOOQ, which then hands over the declaration with {@link #setConfiguredComments}. */
    public DeclaredMetaDatabase() {
        getFilters(); // makes the list that addFilter needs
        addFilter(definition -> {
            included.add(definition);
            return false;
        });
    }

    @Override
    public void setConfiguredComments(List<CommentType> configuredComments) {
        super.setConfiguredComments(configuredComments);
        if (configuredComments instanceof Declaration travelled) {
            declaration = travelled;
        }
    }

    Declaration declaration() {
        if (declaration == null) {
            throw new IllegalStateException("This database is made by JooqGenerator alone");
        }
        return declaration;
    }

    private List<DeclaredTable> tables() {
        return declaration().database().tables().stream()
                .sorted(Comparator.comparing(DeclaredTable::name))
                .toList();
    }

    /** The dialect whose checks and indexes are shown, where a declaration has some for one dialect only. */
    private Dialect dialect() {
        List<Dialect> dialects = declaration().database().dialects();
        return dialects.contains(Dialect.POSTGRES) ? Dialect.POSTGRES : dialects.get(0);
    }

    private @Nullable TableDefinition definition(String table) {
        return getTable(schema(), table);
    }

    private SchemaDefinition schema() {
        return getSchema(SCHEMA);
    }

    /**
     * Reports what a generator of the user's own left out because its class would have had the name of another class. jOOQ
     * itself only warns.
     */
    @Override
    public void close() {
        List<Definition> kept = new ArrayList<>(getTables(schema()));
        kept.addAll(getEnums(schema()));
        for (Definition definition : included) {
            if ((definition instanceof TableDefinition || definition instanceof EnumDefinition)
                    && !kept.contains(definition)) {
                declaration()
                        .fail(new Problem(
                                "jooq-class-name",
                                definition.getName(),
                                "It has no jOOQ class of its own, because its name in Java is that of another table or enum.",
                                "Rename one of them, or set a naming strategy in <generator>."));
            }
        }
        super.close();
    }

    @Override
    protected DSLContext create0() {
        return DSL.using(SQLDialect.POSTGRES);
    }

    @Override
    protected List<CatalogDefinition> getCatalogs0() {
        return new ArrayList<>(List.of(new CatalogDefinition(this, "", "")));
    }

    @Override
    protected List<SchemaDefinition> getSchemata0() {
        return new ArrayList<>(List.of(new SchemaDefinition(this, SCHEMA, "")));
    }

    @Override
    protected List<TableDefinition> getTables0() {
        var types = new ColumnTypes(schema(), declaration(), new ExpressionText(dialect()));
        List<TableDefinition> definitions = new ArrayList<>();
        tables().forEach(table -> definitions.add(new DeclaredTableDefinition(schema(), table, types)));
        return definitions;
    }

    @Override
    protected List<EnumDefinition> getEnums0() {
        List<EnumDefinition> definitions = new ArrayList<>();
        declaration().database().enums().stream()
                .sorted(Comparator.comparing(DeclaredEnum::name))
                .forEach(declared -> definitions.add(enumeration(declared)));
        return definitions;
    }

    /** An enum stored as text has no type that PostgreSQL could cast to; jOOQ calls that synthetic. */
    private EnumDefinition enumeration(DeclaredEnum declared) {
        boolean synthetic = declared.stored() == DeclaredEnum.Storage.TEXT;
        var definition = new DefaultEnumDefinition(schema(), declared.name(), null, synthetic);
        declared.labels().forEach(definition::addLiteral);
        return definition;
    }

    @Override
    protected List<IndexDefinition> getIndexes0() {
        List<IndexDefinition> definitions = new ArrayList<>();
        forEachTable((table, definition) -> table.indexes().stream()
                .filter(index -> index.dialects().contains(dialect()))
                .filter(index -> DeclaredIndexDefinition.isDescribable(definition, index))
                .sorted(Comparator.comparing(DeclaredIndex::name))
                .forEach(index -> definitions.add(new DeclaredIndexDefinition(definition, index))));
        return definitions;
    }

    @Override
    protected void loadCheckConstraints(DefaultRelations relations) {
        var text = new ExpressionText(dialect());
        forEachTable((table, definition) -> table.checks().stream()
                .filter(check -> check.dialects().contains(dialect()))
                .sorted(Comparator.comparing(DeclaredCheck::name))
                .forEach(check -> relations.addCheckConstraint(
                        definition,
                        new DefaultCheckConstraintDefinition(
                                schema(), definition, check.name(), text.check(check.condition())))));
    }

    private void forEachTable(BiConsumer<DeclaredTable, TableDefinition> action) {
        for (DeclaredTable table : tables()) {
            TableDefinition definition = definition(table.name());
            if (definition != null) {
                action.accept(table, definition);
            }
        }
    }

    @Override
    protected void loadPrimaryKeys(DefaultRelations relations) {
        relations().loadPrimaryKeys(relations);
    }

    @Override
    protected void loadUniqueKeys(DefaultRelations relations) {
        relations().loadUniqueKeys(relations);
    }

    @Override
    protected void loadForeignKeys(DefaultRelations relations) {
        relations().loadForeignKeys(relations);
    }

    private DeclaredRelations relations() {
        return new DeclaredRelations(tables(), this::definition);
    }

    @Override
    protected List<SequenceDefinition> getSequences0() {
        List<SequenceDefinition> definitions = new ArrayList<>();
        declaration().database().sequences().stream()
                .filter(sequence -> sequence.dialects().contains(dialect()))
                .sorted(Comparator.comparing(DeclaredSequence::name))
                .forEach(sequence -> definitions.add(new DeclaredSequenceDefinition(schema(), sequence)));
        return definitions;
    }

    @Override
    protected List<DomainDefinition> getDomains0() {
        return new ArrayList<>();
    }

    @Override
    protected List<RoutineDefinition> getRoutines0() {
        return new ArrayList<>();
    }

    @Override
    protected List<PackageDefinition> getPackages0() {
        return new ArrayList<>();
    }

    @Override
    protected List<UDTDefinition> getUDTs0() {
        return new ArrayList<>();
    }

    @Override
    protected List<ArrayDefinition> getArrays0() {
        return new ArrayList<>();
    }

    @Override
    protected List<XMLSchemaCollectionDefinition> getXMLSchemaCollections0() {
        return new ArrayList<>();
    }
}
