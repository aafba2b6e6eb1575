package dev.plinth.postgres.introspect;

import dev.plinth.model.MemberId;
import dev.plinth.model.QName;
import dev.plinth.model.Sequence;
import dev.plinth.model.Unmodelled;
import dev.plinth.postgres.ServerNames;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads sequences; those of identity columns are part of their columns. */
final class SequenceReader {
    private static final String BIGINT = "bigint";

    /** A sequence, and the number of its owner within the server; 0 if it has none. */
    private record Found(Sequence sequence, long table, int column, boolean identity) {}

    private final ServerIds ids;
    private final List<Found> found = new ArrayList<>();

    SequenceReader(ServerIds ids) {
        this.ids = ids;
    }

    void read(Row row) throws SQLException {
        var sequence = new Sequence(
                row.name(),
                row.number("start"),
                row.number("increment"),
                row.number("least"),
                row.number("greatest"),
                row.is("cycles"),
                row.number("cached"),
                row.optional("type").filter(type -> !type.equals(BIGINT)),
                Optional.empty(),
                row.optional("comment"));
        boolean identity = row.is("identity");
        if (!identity) {
            ids.add(ServerIds.PG_CLASS, row.oid("oid"), sequence.id());
            ids.describe(ServerIds.PG_CLASS, row.oid("oid"), 0);
        }
        found.add(new Found(sequence, row.oid("owner_oid"), (int) row.number("owner_number"), identity));
    }

    /** The sequences that are objects of their own. */
    Stream<Sequence> sequences() {
        return found.stream().filter(each -> !each.identity()).map(this::owned);
    }

    private Sequence owned(Found each) {
        Sequence it = each.sequence();
        return new Sequence(
                it.name(),
                it.start(),
                it.increment(),
                it.least(),
                it.greatest(),
                it.cycles(),
                it.cached(),
                it.type(),
                ids.column(each.table(), each.column())
                        .map(column -> new Sequence.Owner(column.object().name(), column.name())),
                it.comment());
    }

    /** What is special about sequences: the options of identities, and owners that the catalog does not hold. */
    Stream<Unmodelled> unmodelled() {
        return found.stream()
                .flatMap(each -> ids.column(each.table(), each.column())
                        .map(column -> each.identity() ? special(each.sequence(), column) : Stream.<Unmodelled>of())
                        .orElseGet(() -> ofOthers(each)));
    }

    private static Stream<Unmodelled> special(Sequence sequence, MemberId column) {
        QName table = column.object().name();
        QName name = table.sibling(ServerNames.identitySequence(table.name(), column.name()));
        long greatest = sequence.type()
                .map(type -> type.equals("integer") ? (long) Integer.MAX_VALUE : (long) Short.MAX_VALUE)
                .orElse(Long.MAX_VALUE);
        var usual =
                new Sequence(name, 1, 1, 1, greatest, false, 1, sequence.type(), Optional.empty(), sequence.comment());
        return sequence.equals(usual)
                ? Stream.of()
                : Stream.of(new Unmodelled(
                        "column", column.path(), "sequence of the identity", sequence.toString(), List.of(column)));
    }

    private static Stream<Unmodelled> ofOthers(Found each) {
        return each.table() == 0
                ? Stream.of()
                : Stream.of(new Unmodelled(
                        "sequence",
                        each.sequence().name().toString(),
                        "owner",
                        each.identity() ? each.sequence() + " of an identity" : "column " + each.column(),
                        List.of(each.sequence().id())));
    }
}
