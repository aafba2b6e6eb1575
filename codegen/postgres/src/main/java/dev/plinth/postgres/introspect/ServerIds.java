package dev.plinth.postgres.introspect;

import dev.plinth.model.Definition;
import dev.plinth.model.Expression;
import dev.plinth.model.Fragment;
import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the server's internal numbers stand for in the catalog, and what uses what. */
final class ServerIds {
    /** The numbers of system catalogs, which are the same on every server. */
    static final long PG_TYPE = 1247;

    static final long PG_PROC = 1255;
    static final long PG_CLASS = 1259;
    static final long PG_ATTRDEF = 2604;
    static final long PG_CONSTRAINT = 2606;
    static final long PG_NAMESPACE = 2615;
    static final long PG_TRIGGER = 2620;

    /** A row of a system catalog. */
    private record Entry(long catalog, long oid) {}

    private final Map<Entry, ObjectId> objects = new HashMap<>();
    private final Map<Long, Map<Integer, MemberId>> columns = new HashMap<>();
    private final Map<Id, Id> types = new HashMap<>();
    private final Map<Entry, List<Id>> uses = new HashMap<>();
    private final Set<List<Long>> described = new HashSet<>();

    void add(long catalog, long oid, ObjectId id) {
        objects.put(new Entry(catalog, oid), id);
    }

    /** The type of the rows of a relation, and arrays of types. */
    void readType(Row row) throws SQLException {
        Optional<ObjectId> relation = object(PG_CLASS, row.oid("relation_oid"));
        Optional<ObjectId> id = object(PG_TYPE, row.oid("oid")).or(() -> relation);
        if (id.isPresent()) {
            add(PG_TYPE, row.oid("oid"), id.get());
            add(PG_TYPE, row.oid("array_oid"), id.get());
        }
    }

    void addMember(long catalog, long oid, ObjectId extension) {
        objects.putIfAbsent(new Entry(catalog, oid), extension);
    }

    void addColumn(long table, int number, MemberId id) {
        columns.computeIfAbsent(table, none -> new HashMap<>()).put(number, id);
    }

    /** The type of a column, if it is in the catalog: what reads the column reads the type. */
    void addType(MemberId column, ObjectId type) {
        types.put(column, type);
    }

    /** Notes that the catalog holds the comment of something. */
    void describe(long catalog, long oid, long part) {
        described.add(List.of(catalog, oid, part));
    }

    boolean isDescribed(long catalog, long oid, long part) {
        return described.contains(List.of(catalog, oid, part));
    }

    void read(Row row) throws SQLException {
        Optional<Id> used = find(row.oid("refclassid"), row.oid("refobjid"), (int) row.number("refobjsubid"));
        if (used.isPresent()) {
            List<Id> all =
                    uses.computeIfAbsent(new Entry(row.oid("classid"), row.oid("objid")), none -> new ArrayList<>(2));
            all.add(used.get());
        }
    }

    Optional<ObjectId> object(long catalog, long oid) {
        return Optional.ofNullable(objects.get(new Entry(catalog, oid)));
    }

    /** Whether only the server's own statements describe an entry of a system catalog. */
    boolean isDefined(long catalog, long oid) {
        return object(catalog, oid).filter(id -> id.kind() == Definition.class).isPresent();
    }

    Optional<MemberId> column(long table, int number) {
        return Optional.ofNullable(columns.getOrDefault(table, Map.of()).get(number));
    }

    /** An object or, of a relation, a column. */
    Optional<Id> find(long catalog, long oid, int part) {
        Optional<Id> whole = object(catalog, oid).map(Id.class::cast);
        return catalog == PG_CLASS && part > 0
                ? column(oid, part)
                        .map(Id.class::cast)
                        .or(() -> whole.filter(id -> id.object().kind() == Definition.class))
                : whole;
    }

    /** A relation, a column of it, a routine, a type or a schema, whichever has that number. */
    Optional<Id> feature(long oid, int part) {
        return find(PG_CLASS, oid, part)
                .or(() -> find(PG_PROC, oid, part))
                .or(() -> find(PG_TYPE, oid, part))
                .or(() -> find(PG_NAMESPACE, oid, part));
    }

    /** What an entry of a system catalog reads, as far as the catalog holds it, ordered. */
    List<Id> uses(long catalog, long oid) {
        return uses.getOrDefault(new Entry(catalog, oid), List.of()).stream()
                .distinct()
                .sorted()
                .toList();
    }

    /** The same with the types of columns. */
    List<Id> usesWithTypes(long catalog, long oid) {
        return uses(catalog, oid).stream()
                .flatMap(this::withType)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Id> withType(Id id) {
        return Stream.concat(Stream.of(id), Optional.ofNullable(types.get(id)).stream());
    }

    /** A text of the server, and what it reads. */
    Expression expression(String text, long catalog, long oid) {
        return expression(text, uses(catalog, oid));
    }

    static Expression expression(String serverText, List<Id> read) {
        String text = ServerText.stable(serverText);
        return read.isEmpty() ? Expression.of(text) : Expression.of(new Fragment.Opaque(text, read));
    }
}
