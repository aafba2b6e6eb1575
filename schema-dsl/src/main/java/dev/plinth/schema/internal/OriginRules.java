package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that no two things say that they were one, or that they exchanged their names. */
final class OriginRules {
    private final Problems problems;

    private OriginRules(Problems problems) {
        this.problems = problems;
    }

    private record Claim(String where, String name, Origin origin) {
        Claim(String where, Origin origin) {
            this(where, "", origin);
        }
    }

    static void check(DeclaredDatabase database, Problems problems) {
        var rules = new OriginRules(problems);
        rules.checkRows(database.tables().stream()
                .map(table -> new Claim(table.where(), table.name(), table.origin()))
                .toList());
        rules.check(database.tables().stream()
                .flatMap(table -> table.indexes().stream())
                .map(index -> new Claim(index.where(), index.origin())));
        for (DeclaredTable table : database.tables()) {
            rules.checkRows(table.columns().stream()
                    .map(column -> new Claim(column.where(), column.name(), column.origin()))
                    .toList());
            rules.check(Stream.of(
                            Stream.concat(table.primaryKey().stream(), table.uniques().stream())
                                    .map(key -> new Claim(key.where(), key.origin())),
                            table.checks().stream().map(check -> new Claim(check.where(), check.origin())),
                            table.foreignKeys().stream().map(key -> new Claim(key.where(), key.origin())))
                    .flatMap(claims -> claims));
        }
    }

    /** What holds rows or values must not exchange its name with another: afterwards nobody could tell that it has. */
    private void checkRows(List<Claim> claims) {
        check(claims.stream());
        Map<String, Claim> byName = new HashMap<>();
        claims.forEach(claim -> byName.put(claim.name(), claim));
        for (Claim claim : claims) {
            if (leadsBack(claim, claim, byName, new HashSet<>())) {
                problems.add(
                        "renamed-in-a-circle",
                        claim.where(),
                        "It took the name of something that took its name, or leads back to it. Once that is frozen, nobody can tell"
                                + " whether it was done.",
                        "Give one of them a third name, freeze that migration, and rename it again.");
                return;
            }
        }
    }

    private static boolean leadsBack(Claim claim, Claim start, Map<String, Claim> byName, Set<Claim> seen) {
        return claim.origin().renamedFrom().stream()
                .filter(name -> !name.equals(claim.name()))
                .map(byName::get)
                .filter(Objects::nonNull)
                .anyMatch(other -> other.equals(start) || (seen.add(other) && leadsBack(other, start, byName, seen)));
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
