package dev.plinth.postgres.introspect;

import dev.plinth.model.Definition;
import dev.plinth.model.Expression;
import dev.plinth.model.Id;
import dev.plinth.model.ObjectId;
import dev.plinth.model.QName;
import dev.plinth.model.Unmodelled;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what only the server's own statements describe. */
final class DefinitionReader {
    /** A definition, and where the server says what it reads. */
    private record Found(Definition definition, long table, long catalog, long oid, long featureOf, int featurePart) {}

    private final ServerIds ids;
    private final TableReader tables;
    private final List<Found> found = new ArrayList<>();

    /** Tables are read before anything is asked for. */
    DefinitionReader(ServerIds ids, TableReader tables) {
        this.ids = ids;
        this.tables = tables;
    }

    void read(Row row) throws SQLException {
        var definition = new Definition(
                row.text("type"),
                row.name(),
                Optional.empty(),
                row.list("creation").stream().map(Expression::of).toList(),
                row.list("removal"));
        long self = row.oid("self_class");
        if (self != 0) {
            ids.add(self, row.oid("self"), definition.id());
            ids.describe(self, row.oid("self"), 0);
        }
        for (String part : row.list("described")) {
            ids.describe(self, row.oid("self"), Long.parseLong(part));
        }
        found.add(new Found(
                definition, row.oid("table_oid"), row.oid("class"), row.oid("object"), row.oid("feature_of"), (int)
                        row.number("feature_part")));
    }

    /** What comes with an extension stands for the extension. */
    void readMember(Row row) throws SQLException {
        Optional<ObjectId> extension = ids.object(row.oid("refclassid"), row.oid("refobjid"));
        if (extension.isPresent()) {
            ids.addMember(row.oid("classid"), row.oid("objid"), extension.get());
        }
    }

    Stream<Definition> definitions() {
        return found.stream().filter(this::isHeld).map(this::complete);
    }

    private Definition complete(Found each) {
        Definition it = each.definition();
        Set<Id> uses = new LinkedHashSet<>(ids.usesWithTypes(each.catalog(), each.oid()));
        ids.feature(each.featureOf(), each.featurePart()).ifPresent(uses::add);
        uses.remove(it.id());
        return new Definition(
                it.type(),
                it.name(),
                owner(each),
                it.creation().stream()
                        .map(text -> ServerIds.expression(text.text(), List.copyOf(uses)))
                        .toList(),
                it.removal());
    }

    /** Whether it belongs to no table, or to one that the catalog holds. */
    private boolean isHeld(Found each) {
        return each.table() == 0 || owner(each).isPresent();
    }

    private Optional<QName> owner(Found each) {
        return tables.table(each.table())
                .filter(table -> table.special().isEmpty())
                .map(TableReader.Found::name);
    }

    /** What belongs to tables that the catalog does not hold. */
    Stream<Unmodelled> ofOthers() {
        return found.stream().filter(each -> !isHeld(each)).map(each -> {
            Definition it = each.definition();
            String text = it.creation().stream().map(Expression::text).collect(Collectors.joining("; "));
            return new Unmodelled(
                    it.type(), it.name().toString(), "", text, ids.usesWithTypes(each.catalog(), each.oid()));
        });
    }
}
