package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks that no two things say that they were one. */
final class OriginRules {
    private final Problems problems;

    private OriginRules(Problems problems) {
        this.problems = problems;
    }

    private record Claim(String where, Origin origin) {}

    static void check(DeclaredDatabase database, Problems problems) {
        var rules = new OriginRules(problems);
        rules.check(database.tables().stream().map(table -> new Claim(table.where(), table.origin())));
        rules.check(database.tables().stream()
                .flatMap(table -> table.indexes().stream())
                .map(index -> new Claim(index.where(), index.origin())));
        for (DeclaredTable table : database.tables()) {
            rules.check(table.columns().stream().map(column -> new Claim(column.where(), column.origin())));
            rules.check(Stream.of(
                            Stream.concat(table.primaryKey().stream(), table.uniques().stream())
                                    .map(key -> new Claim(key.where(), key.origin())),
                            table.checks().stream().map(check -> new Claim(check.where(), check.origin())),
                            table.foreignKeys().stream().map(key -> new Claim(key.where(), key.origin())))
                    .flatMap(claims -> claims));
        }
    }

    private void check(Stream<Claim> claims) {
        Map<String, String> first = new HashMap<>();
        for (Claim claim : claims.toList()) {
            for (String name : List.copyOf(claim.origin().renamedFrom())) {
                String other = first.putIfAbsent(name, claim.where());
                if (other != null) {
                    problems.add(
                            "origin-claimed-twice",
                            claim.where(),
                            "It was renamed from \"%s\", and so was %s.".formatted(name, other),
                            "Keep one of them, and fill the other one with backfill(…).");
                }
            }
        }
    }
}
