package dev.plinth.postgres;

import dev.plinth.diff.Change;
import dev.plinth.model.Expression;
import dev.plinth.model.Id;
import dev.plinth.model.Renaming;
import dev.plinth.model.Routine;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.plan.Effect;
import dev.plinth.plan.Locks;
import dev.plinth.plan.Name;
import dev.plinth.plan.Operation;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.Taker;
import dev.plinth.render.StatementLayout;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code CREATE FUNCTION}. The server looks at what a PL/pgSQL body names only when it runs, so it does not follow a rename, and
 * triggers can call it while it is replaced.
 */
final class RoutineSupport extends CommentedSupport<Routine> {
    private static final Pattern STATEMENT = Pattern.compile("(INSERT|UPDATE|DELETE|WITH)\\b");

    @Override
    public Class<Routine> kind() {
        return Routine.class;
    }

    @Override
    public Locks locks(Routine routine) {
        return ServerLocks.OF_ROUTINE;
    }

    @Override
    public List<Name> names(Routine routine) {
        return List.of(NameSpaces.routine(routine.id().name(), new Taker(routine.id(), "routine")));
    }

    @Override
    public Set<Id> needs(Routine routine) {
        return routine.signature().isPresent() ? routine.uses() : Set.of();
    }

    @Override
    public Set<Id> holds(Routine routine) {
        return needs(routine);
    }

    @Override
    public boolean canRename(Id id) {
        return !id.ownName().endsWith(")");
    }

    @Override
    public List<String> rename(Routine routine, Id id, String name) {
        return List.of(PostgresObjects.rename(kindOf(routine), named(routine), name));
    }

    @Override
    public Routine renamed(Routine routine, Renaming renaming) {
        return routine.signature().isPresent()
                ? routine
                : new Routine(
                        renaming.of(routine.id()).name(),
                        routine.returns(),
                        routine.language(),
                        routine.body(),
                        routine.signature(),
                        routine.comment());
    }

    @Override
    protected Optional<String> comment(Routine routine) {
        return routine.comment();
    }

    @Override
    protected String subject(Routine routine) {
        return kindOf(routine) + " " + named(routine);
    }

    private static String kindOf(Routine routine) {
        return routine.signature().map(Routine.Signature::kind).orElse("FUNCTION");
    }

    private static String named(Routine routine) {
        return "%s(%s)"
                .formatted(
                        PostgresObjects.NAMES.of(routine.name()),
                        routine.signature().map(Routine.Signature::types).orElse(""));
    }

    @Override
    protected Optional<Operation> alteration(Routine before, Routine after, PlanContext context) {
        if (!isReplaceable(before, after)) {
            return Optional.empty();
        }
        String statement = create("CREATE OR REPLACE", after);
        Operation altered = altering(
                before,
                after,
                statement.equals(create("CREATE OR REPLACE", before)) ? List.of() : statements(after, statement));
        return Optional.of(new Operation(
                altered.id(),
                altered.sql(),
                List.of(effect(Optional.of(after.id()), needs(after), Set.of())),
                List.of(effect(Optional.empty(), Set.of(), holds(before))),
                List.of()));
    }

    private static Effect effect(Optional<Id> subject, Set<Id> needs, Set<Id> holds) {
        return new Effect(subject, Set.of(), needs, holds, Set.of(), List.of(), new Locks(1, 0));
    }

    /** What stands on a routine that cannot be replaced gives way to it. */
    @Override
    public Collection<SchemaObject> recreated(Change change, PlanContext context) {
        boolean gone = change instanceof Change.Alter alter
                && (alter.before().equals(alter.after())
                        || !isReplaceable((Routine) alter.before(), (Routine) alter.after()));
        return gone
                ? context.unchangedUsersOf(change.id()).stream()
                        .filter(user -> !(user instanceof Table)
                                && !(user instanceof Routine routine
                                        && needs(routine).isEmpty()))
                        .toList()
                : List.of();
    }

    /** What the server keeps while it replaces a routine (manual, "CREATE FUNCTION"). */
    private static boolean isReplaceable(Routine before, Routine after) {
        return before.returns().equals(after.returns())
                && kindOf(before).equals(kindOf(after))
                && parameters(before).equals(parameters(after));
    }

    private static String parameters(Routine routine) {
        return routine.signature().map(Routine.Signature::parameters).orElse("");
    }

    @Override
    protected List<String> creation(Routine routine) {
        return statements(routine, create("CREATE", routine));
    }

    /** The server would read the text of an SQL function at once, but what that names may be created later. */
    private static List<String> statements(Routine routine, String statement) {
        return routine.signature().isPresent() && routine.language().equals("sql")
                ? List.of("SET LOCAL check_function_bodies = off", statement)
                : List.of(statement);
    }

    private static String create(String verb, Routine routine) {
        if (routine.signature().isPresent()) {
            return routine.body().stream().map(Expression::text).collect(Collectors.joining("\n"));
        }
        String body = routine.body().stream()
                .map(Expression::text)
                .map(RoutineSupport::line)
                .collect(Collectors.joining("\n"));
        String tag = tag(body);
        return "%s FUNCTION %s() RETURNS %s LANGUAGE %s AS %s\n%s\n%s"
                .formatted(
                        verb,
                        PostgresObjects.NAMES.of(routine.name()),
                        routine.returns(),
                        routine.language(),
                        tag,
                        body,
                        tag);
    }

    /** Statements are laid out and indented; the lines of PL/pgSQL around them stay as they are. */
    private static String line(String text) {
        return STATEMENT.matcher(text).lookingAt() ? StatementLayout.indented(text, "  ") : text;
    }

    /** A dollar quote that is not in the body (manual, section 4.1.2.4). */
    private static String tag(String body) {
        String tag = "$body$";
        for (int i = 1; body.contains(tag); i++) {
            tag = "$body" + i + "$";
        }
        return tag;
    }

    @Override
    protected List<String> drop(Routine routine) {
        return List.of("DROP %s %s".formatted(kindOf(routine), named(routine)));
    }
}
