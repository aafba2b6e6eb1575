package dev.plinth.verify.source;

import dev.plinth.compare.Comparison;
import dev.plinth.compare.Verdict;
import dev.plinth.dialect.SqlDialect;
import dev.plinth.model.Catalog;
import dev.plinth.model.LiveCatalog;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.Dialect;
import dev.plinth.verify.EmbeddedDatabase;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Compares two schemas, wherever they are read from. Two that are known without a server need none; otherwise both are compared as a
 * server of one kind has them.
 *
 * @param dialect the dialect
 * @param engine makes empty databases of it
 */
public record SchemaDiff(SqlDialect dialect, Supplier<EmbeddedDatabase> engine) {
    /**
     * What makes the first like the second, on the dialect that a person names or that they have.
     *
     * @param dialect the dialect's name; empty if nobody names one
     * @param modules offers the dialects as services
     * @param engines makes empty databases of a dialect
     * @throws ProblemException if it is not clear which dialect they are of, or its module is missing
     */
    public static Verdict between(
            SchemaSource from,
            SchemaSource to,
            Optional<String> dialect,
            ClassLoader modules,
            Function<Dialect, EmbeddedDatabase> engines) {
        Dialect chosen = dialect(dialect.map(SchemaDiff::named), from, to);
        return new SchemaDiff(module(chosen, modules), () -> engines.apply(chosen)).between(from, to);
    }

    private static Dialect named(String id) {
        return Stream.of(Dialect.values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        new Problem("dialect-unknown", id, "there is no such dialect.", "Name postgresql or sqlite.")));
    }

    private static SqlDialect module(Dialect dialect, ClassLoader modules) {
        return ServiceLoader.load(SqlDialect.class, modules).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.dialect() == dialect)
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "dialect-missing",
                        dialect.id(),
                        "no module for this dialect is on the class path.",
                        "Add dev.plinth:plinth-%s.".formatted(dialect.id()))));
    }

    /** What makes the first like the second. */
    public Verdict between(SchemaSource from, SchemaSource to) {
        Optional<Catalog> was = from.known(dialect);
        Optional<Catalog> is = to.known(dialect);
        boolean known = was.isPresent() && is.isPresent();
        LiveCatalog before = known ? new LiveCatalog(was.get(), List.of()) : from.read(dialect, engine);
        LiveCatalog after = known ? new LiveCatalog(is.get(), List.of()) : to.read(dialect, engine);
        return new Comparison(dialect.supports()).between(before, after, to.intents(dialect), to.rollout(dialect));
    }

    /**
     * The dialect of two schemas.
     *
     * @throws ProblemException if neither a person nor a source says it, or if they say different ones
     */
    private static Dialect dialect(Optional<Dialect> given, SchemaSource from, SchemaSource to) {
        List<Dialect> said = Stream.of(given, from.dialect(), to.dialect())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (said.size() == 1) {
            return said.get(0);
        }
        throw new ProblemException(
                said.isEmpty()
                        ? new Problem(
                                "dialect-unsaid",
                                "diff",
                                "nothing says which dialect the two schemas are of.",
                                "Name it: postgresql or sqlite.")
                        : new Problem(
                                "dialect-unclear",
                                "diff",
                                "the two schemas are of different dialects.",
                                "Compare schemas of one dialect."));
    }
}
