package dev.plinth.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Objects for tests, with as little in them as can be. */
public final class Objects {
    public static final Wording WORDING = new Wording.Rendered("1.0", "3.19");

    private Objects() {}

    public static Catalog catalog(SchemaObject... objects) {
        return new Catalog(List.of(objects), WORDING);
    }

    public static Table table(String name, Column... columns) {
        return new Table(QName.of(name), List.of(columns), List.of(), List.of(), List.of(), Optional.empty());
    }

    /** One object of every kind, with a value in every component. */
    public static Catalog everything() {
        Table table = new Table(
                QName.of("t"),
                List.of(
                        required("r"),
                        new Column(
                                "c",
                                Expression.of(new Fragment.Ref(EnumType.id(QName.of("e")), "\"e\"")),
                                false,
                                true,
                                Optional.of(Expression.of("'${x} \\ \" '' ü\n'")),
                                List.of(new Check("c_check", reference("t", "c").followedBy(new Fragment.Sql(" > 1")))),
                                Optional.of(""))),
                List.of(new Key("t_pkey", true, List.of("c", "r")), new Key("u", false, List.of("r"))),
                List.of(new Check(
                        "k", Expression.of(new Fragment.Opaque("r <> ''", List.of(Table.id(QName.of("t"))))))),
                List.of("STRICT"),
                Optional.of("a comment"));
        return catalog(
                table,
                table("other", column("x", "text")),
                enumType("e", "B", "A"),
                new Sequence(QName.of("s"), 5, -2, Long.MIN_VALUE, 7, true, 3),
                index("i", "t", "c"),
                lowered("x", "t", "c"),
                key("fk", "t", "other"),
                routine("f"),
                trigger("tr", "t", "f", "other", "t"),
                view());
    }

    private static Definition view() {
        Id column = MemberId.column(QName.of("t"), "c");
        return new Definition(
                "view",
                QName.of("v"),
                Optional.empty(),
                List.of(Expression.of(new Fragment.Opaque("CREATE VIEW v AS SELECT c FROM t", List.of(column)))),
                List.of("DROP VIEW v"));
    }

    /** A nullable column. */
    public static Column column(String name, String type) {
        return new Column(name, Expression.of(type), true, false, Optional.empty(), List.of(), Optional.empty());
    }

    /** A column that is required. */
    public static Column required(String name) {
        return new Column(name, Expression.of("text"), false, false, Optional.empty(), List.of(), Optional.empty());
    }

    /** A column of an enum type. */
    public static Column enumerated(String name, String type) {
        return new Column(
                name,
                Expression.of(new Fragment.Ref(EnumType.id(QName.of(type)), type)),
                true,
                false,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    public static EnumType enumType(String name, String... labels) {
        return new EnumType(QName.of(name), List.of(labels));
    }

    public static Index index(String name, String table, String... columns) {
        return new Index(
                QName.of(name),
                QName.of(table),
                false,
                Stream.of(columns)
                        .map(column -> new Index.Part(reference(table, column), false))
                        .toList(),
                Optional.empty());
    }

    /** A unique index over an expression. */
    private static Index lowered(String name, String table, String column) {
        Expression expression = Expression.of(
                new Fragment.Sql("(lower("),
                new Fragment.Ref(MemberId.column(QName.of(table), column), column),
                new Fragment.Sql("))"));
        return new Index(
                QName.of(name),
                QName.of(table),
                true,
                List.of(new Index.Part(expression, true)),
                Optional.of(Expression.of("true")));
    }

    /** The name of a column as an expression. */
    public static Expression reference(String table, String column) {
        return Expression.of(new Fragment.Ref(MemberId.column(QName.of(table), column), column));
    }

    public static ForeignKey key(String name, String table, String target) {
        return new ForeignKey(
                name, QName.of(table), List.of("x"), QName.of(target), List.of("id"), "NO ACTION", "CASCADE");
    }

    public static Trigger trigger(String name, String table, String routine, String... reads) {
        return new Trigger(
                name,
                QName.of(table),
                "AFTER",
                List.of("INSERT"),
                Optional.of(Expression.of("NEW.x > 1")),
                Optional.of(QName.of(routine)),
                Stream.of(reads)
                        .map(read -> Expression.of(new Fragment.Ref(Table.id(QName.of(read)), read)))
                        .toList());
    }

    public static Routine routine(String name) {
        return new Routine(QName.of(name), "trigger", "plpgsql", List.of(Expression.of("BEGIN END")));
    }
}
