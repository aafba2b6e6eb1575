package dev.plinth.postgres.introspect;

import dev.plinth.model.MemberId;
import dev.plinth.model.QName;
import dev.plinth.model.Sequence;
import dev.plinth.model.Unmodelled;
import dev.plinth.postgres.ServerNames;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads sequences; those of identity columns are part of their columns. */
final class SequenceReader {
    private static final String BIGINT = "bigint";
    private static final Map<String, Long> LIMITS =
            Map.of("smallint", (long) Short.MAX_VALUE, "integer", (long) Integer.MAX_VALUE);

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
        ids.describe(ServerIds.PG_CLASS, row.oid("oid"), 0);
        if (!identity) {
            ids.add(ServerIds.PG_CLASS, row.oid("oid"), sequence.id());
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

    /** The sequences of identities by their columns. */
    Map<MemberId, Sequence> numbers() {
        Map<MemberId, Sequence> numbers = new HashMap<>();
        for (Found each : found) {
            if (each.identity()) {
                ids.column(each.table(), each.column()).ifPresent(column -> numbers.put(column, each.sequence()));
            }
        }
        return numbers;
    }

    /** The owners that the catalog does not hold. */
    Stream<Unmodelled> unmodelled() {
        return found.stream()
                .filter(each -> ids.column(each.table(), each.column()).isEmpty())
                .flatMap(SequenceReader::ofOthers);
    }

    /** Whether a sequence is the one that the server makes for an identity. */
    static boolean isUsual(Sequence sequence, MemberId column, String type) {
        QName table = column.object().name();
        QName name = table.sibling(ServerNames.identitySequence(table.name(), column.name()));
        Optional<String> own = Optional.of(type).filter(LIMITS::containsKey);
        long greatest = own.map(LIMITS::get).orElse(Long.MAX_VALUE);
        return sequence.equals(
                new Sequence(name, 1, 1, 1, greatest, false, 1, own, Optional.empty(), Optional.empty()));
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
