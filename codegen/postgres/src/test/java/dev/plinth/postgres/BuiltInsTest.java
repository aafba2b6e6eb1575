package dev.plinth.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the lists, and what {@link BuiltIns} says of hidden names, against real servers. */
@Tag("slow")
class BuiltInsTest {
    private static final String TRIGGER = "RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'";

    @Test
    void everythingInTheCatalogOfTheServerIsListed() throws SQLException {
        try (Session session = new Session()) {
            assertThat(session.column("SELECT typname FROM pg_type WHERE typnamespace = 'pg_catalog'::regnamespace"))
                    .hasSizeGreaterThan(200)
                    .allMatch(BuiltIns::isType);
            assertThat(session.column("SELECT proname FROM pg_proc"
                            + " WHERE pronamespace = 'pg_catalog'::regnamespace AND pronargs = pronargdefaults"))
                    .hasSizeGreaterThan(100)
                    .allMatch(BuiltIns::isFunctionWithoutArguments);
            assertThat(session.column("SELECT relname FROM pg_class WHERE relnamespace = 'pg_catalog'::regnamespace"))
                    .hasSizeGreaterThan(200)
                    .allMatch(BuiltIns::isRelation);
            session.run("CREATE TABLE t (id integer)");
            assertThat(session.column("SELECT attname FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum < 0"))
                    .hasSize(6)
                    .allMatch(BuiltIns::isSystemColumn);
        }
    }

    @Test
    void theServerTakesAnEnumOfASerialNameForItsOwn() throws SQLException {
        for (String name : List.of("bigserial", "serial", "serial2", "serial4", "serial8", "smallserial")) {
            try (Session session = new Session()) {
                assertThat(BuiltIns.isType(name)).isTrue();
                session.run("CREATE TYPE \"%s\" AS ENUM ('GLAD')".formatted(name));
                session.run("CREATE TABLE t (mood \"%s\")".formatted(name));
                assertThat(session.column("SELECT data_type FROM information_schema.columns WHERE table_name = 't'"))
                        .first()
                        .asString()
                        .containsAnyOf("integer", "bigint", "smallint");
            }
        }
    }

    @Test
    void ordinaryNamesAreNotBuiltIn() {
        assertThat("orders").satisfies(name -> {
            assertThat(BuiltIns.isType(name)).isFalse();
            assertThat(BuiltIns.isFunctionWithoutArguments(name)).isFalse();
            assertThat(BuiltIns.isRelation(name)).isFalse();
            assertThat(BuiltIns.isSystemColumn(name)).isFalse();
        });
        assertThat(BuiltIns.isType("bigint")).isFalse();
        assertThat(BuiltIns.isType("int8")).isTrue();
        assertThat(BuiltIns.isFunctionWithoutArguments("lower")).isFalse();
    }

    @Test
    void anEnumWithTheNameOfABuiltInTypeIsNeverFound() throws SQLException {
        try (Session session = new Session()) {
            for (String name : new String[] {"interval", "path", "name", "text"}) {
                assertThat(BuiltIns.isType(name)).isTrue();
                session.run("CREATE TYPE \"%s\" AS ENUM ('a')".formatted(name));
                session.run("CREATE TABLE t_%s (c \"%1$s\")".formatted(name));
                assertThat(session.refusal("ALTER TYPE \"%s\" ADD VALUE 'b'".formatted(name)))
                        .endsWith("is not an enum");
                assertThat(session.refusal("DROP TYPE \"%s\"".formatted(name)))
                        .endsWith("cannot drop type " + name + " because it is required by the database system");
            }
            assertThat(session.refusal("INSERT INTO t_path VALUES ('a')"))
                    .contains("invalid input syntax for type path");
            assertThat(session.refusal("INSERT INTO t_interval VALUES ('a')")).contains("invalid input syntax");
            session.run("INSERT INTO t_text VALUES ('anything')", "INSERT INTO t_name VALUES ('anything')");
            session.run("CREATE TABLE t (c public.text)");
            assertThat(session.refusal("INSERT INTO t VALUES ('anything')")).contains("invalid input value for enum");
        }
    }

    @Test
    void aRoutineWithTheNameOfABuiltInFunctionIsNeverFound() throws SQLException {
        String trigger = "CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION ";
        try (Session session = new Session()) {
            session.run("CREATE TABLE t (id integer)");
            for (String name : new String[] {"now", "version"}) {
                session.run("CREATE FUNCTION " + name + "() " + TRIGGER);
                assertThat(session.refusal(trigger + name + "()"))
                        .endsWith("function " + name + " must return type trigger");
                assertThat(session.refusal("DROP FUNCTION " + name + "()"))
                        .endsWith("cannot drop function " + name + "() because it is required by the database system");
            }
            for (String name : new String[] {"lower", "make_interval"}) {
                session.run("CREATE FUNCTION " + name + "() " + TRIGGER, trigger + name + "()");
                session.run("DROP TRIGGER x ON t", "DROP FUNCTION " + name + "()");
            }
        }
    }

    @Test
    void aTableWithTheNameOfABuiltInRelationIsNeverFound() throws SQLException {
        try (Session session = new Session()) {
            session.run("CREATE TABLE pg_class (id integer)", "CREATE TABLE pg_mine (id integer)");
            assertThat(session.refusal("INSERT INTO pg_class VALUES (1)")).contains("null value in column \"relname\"");
            assertThat(session.refusal("DROP TABLE pg_class"))
                    .endsWith("permission denied: \"pg_class\" is a system catalog");
            session.run("INSERT INTO pg_mine VALUES (1)", "DROP TABLE pg_mine");
        }
    }

    @Test
    void aTableCalledNewHidesTheRowOfTheTrigger() throws SQLException {
        try (Session session = new Session()) {
            session.run(
                    "CREATE TABLE new (id integer)",
                    "CREATE TABLE t (id integer)",
                    deletes("silent", "#variable_conflict use_column\n", "new WHERE new.id = NEW.id"),
                    deletes("loud", "", "new WHERE new.id = NEW.id"),
                    deletes("safe", "#variable_conflict use_column\n", "new AS n WHERE n.id = NEW.id"));
            assertThat(remaining(session, "silent")).isEmpty();
            assertThat(remaining(session, "safe")).containsExactly("2");
            assertThat(session.refusal(fire("loud"))).contains("column reference \"new.id\" is ambiguous");
        }
    }

    private static String deletes(String routine, String directive, String rows) {
        return "CREATE FUNCTION " + routine + "() RETURNS trigger LANGUAGE plpgsql AS $$\n" + directive
                + "BEGIN\nDELETE FROM " + rows + ";\nRETURN NULL;\nEND $$";
    }

    private static String fire(String routine) {
        return "CREATE TRIGGER x AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION " + routine + "();"
                + " INSERT INTO t VALUES (1)";
    }

    /** What the routine leaves of the rows 1 and 2 of the table new, when a row 1 comes to the table t. */
    private static List<String> remaining(Session session, String routine) throws SQLException {
        session.run("TRUNCATE new", "INSERT INTO new VALUES (1), (2)", fire(routine), "DROP TRIGGER x ON t");
        return session.column("SELECT id FROM new");
    }

    @Test
    void someNamesAreRefusedOutright() throws SQLException {
        try (Session session = new Session()) {
            assertThat(session.refusal("CREATE TABLE t (ctid integer)"))
                    .endsWith("column name \"ctid\" conflicts with a system column name");
            session.run("CREATE TABLE excluded (id integer PRIMARY KEY, n integer)");
            assertThat(session.refusal(
                            "INSERT INTO excluded VALUES (1, 2) ON CONFLICT (id) DO UPDATE SET n = excluded.n"))
                    .endsWith("table reference \"excluded\" is ambiguous");
        }
    }
}
