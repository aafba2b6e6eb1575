package dev.plinth.postgres.introspect;

import dev.plinth.model.Catalog;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.model.LiveCatalog;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.model.Unmodelled;
import dev.plinth.model.Wording;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Puts together what the queries find. */
final class CatalogReader {
    private final Snapshot snapshot;
    private final ServerIds ids = new ServerIds();
    private final TypeReader types = new TypeReader(ids);
    private final SequenceReader sequences = new SequenceReader(ids);
    private final RoutineReader routines = new RoutineReader(ids);
    private final TableReader tables = new TableReader(ids);
    private final IndexReader indexes = new IndexReader(ids, tables);
    private final ConstraintReader constraints = new ConstraintReader(ids, tables, indexes);
    private final TriggerReader triggers = new TriggerReader(ids, tables);
    private final DefinitionReader definitions = new DefinitionReader(ids, tables);
    private final UnmodelledReader rest = new UnmodelledReader(ids);

    CatalogReader(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    LiveCatalog read() throws SQLException {
        snapshot.query("extensions.sql", definitions::read);
        snapshot.query("members.sql", definitions::readMember);
        snapshot.query("types.sql", types::read);
        snapshot.query("definitions.sql", definitions::read);
        snapshot.query("sequences.sql", sequences::read);
        snapshot.query("routines.sql", routines::read);
        snapshot.query("tables.sql", tables::read);
        snapshot.query("indexes.sql", indexes::read);
        snapshot.query("rowtypes.sql", ids::readType);
        snapshot.query("uses.sql", ids::read);
        snapshot.query("constraints.sql", constraints::read);
        snapshot.query("triggers.sql", triggers::read);
        snapshot.query("unmodelled.sql", rest::read);
        return new LiveCatalog(
                new Catalog(objects(), new Wording.Server("PostgreSQL", String.valueOf(snapshot.version()))),
                unmodelled());
    }

    private List<SchemaObject> objects() {
        List<SchemaObject> objects = new ArrayList<>(types.types());
        sequences.sequences().forEach(objects::add);
        routines.routines().forEach(objects::add);
        tables.tables().filter(table -> table.special().isEmpty()).forEach(table -> {
            objects.add(table(table));
            objects.addAll(constraints.foreignKeys(table.oid()));
        });
        indexes.indexes()
                .filter(index -> !index.key() && isHeld(index.table()))
                .map(indexes::complete)
                .forEach(objects::add);
        triggers.triggers()
                .filter(trigger -> isHeld(trigger.table()))
                .map(TriggerReader.Found::trigger)
                .forEach(objects::add);
        objects.addAll(constraints.definitions());
        definitions.definitions().forEach(objects::add);
        return objects;
    }

    private boolean isHeld(long table) {
        return tables.table(table).filter(found -> found.special().isEmpty()).isPresent();
    }

    private Table table(TableReader.Found table) {
        return new Table(
                table.name(),
                tables.columns(table, sequences.numbers()),
                constraints.keys(table.oid()),
                constraints.checks(table.oid()),
                List.of(),
                table.comment());
    }

    private List<Unmodelled> unmodelled() {
        List<Unmodelled> found = new ArrayList<>(rest.unmodelled());
        found.addAll(constraints.unmodelled());
        definitions.ofOthers().forEach(found::add);
        sequences.unmodelled().forEach(found::add);
        tables.tables()
                .filter(table -> !table.special().isEmpty())
                .map(this::special)
                .forEach(found::add);
        indexes.indexes().flatMap(this::special).forEach(found::add);
        triggers.triggers()
                .filter(trigger -> !isHeld(trigger.table()) && !ids.isDefined(ServerIds.PG_TRIGGER, trigger.oid()))
                .map(trigger -> new Unmodelled(
                        "trigger",
                        trigger.trigger().name(),
                        "",
                        trigger.definition()
                                + trigger.trigger().enabled().orElse("")
                                + trigger.trigger().comment().orElse(""),
                        List.copyOf(trigger.trigger().uses())))
                .forEach(found::add);
        return found;
    }

    /** A table that the model does not have, with all that belongs to it but indexes and triggers. */
    private Unmodelled special(TableReader.Found special) {
        Table table = table(special);
        List<ForeignKey> keys = constraints.foreignKeys(special.oid());
        Set<Id> uses = new LinkedHashSet<>(table.uses());
        keys.forEach(key -> uses.addAll(key.uses()));
        ids.uses(ServerIds.PG_CLASS, special.oid()).forEach(uses::add);
        uses.remove(table.id());
        return new Unmodelled(
                "table",
                special.name().toString(),
                special.special(),
                "%s %s %s %s".formatted(special.special(), table, keys, constraints.others(special.oid())),
                List.copyOf(uses));
    }

    private Stream<Unmodelled> special(IndexReader.Found index) {
        if (!isHeld(index.table())) {
            return index.key() || ids.isDefined(ServerIds.PG_CLASS, index.oid())
                    ? Stream.of()
                    : Stream.of(new Unmodelled(
                            "index",
                            index.index().name().toString(),
                            "of a table that is not in the catalog",
                            "%s %s %s %s"
                                    .formatted(
                                            index.definition(),
                                            index.valid(),
                                            index.index().options(),
                                            index.index().comment()),
                            List.of()));
        }
        return index.valid()
                ? Stream.of()
                : Stream.of(new Unmodelled(
                        "index",
                        index.index().name().toString(),
                        "invalid",
                        "",
                        List.of(index.index().id())));
    }
}
