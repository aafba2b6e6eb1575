package dev.plinth.plan;

import dev.plinth.diff.Difference;
import dev.plinth.diff.Difference.AttributeChanged;
import dev.plinth.model.Member;
import dev.plinth.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in the words of a declaration which change cannot be planned, and what to do about it. */
public final class Unplannable {
    private static final String REMEDY =
            "This version of Plinth cannot generate this change. Take it back, or write the migration by hand.";

    private Unplannable() {}

    /** The problem of one difference. */
    public static Problem of(Difference difference, PlanContext context) {
        return new Problem("change-not-generated", context.place(difference.subject()), what(difference), REMEDY);
    }

    private static String what(Difference difference) {
        if (difference instanceof Difference.MemberAdded added) {
            return "the %s %s was added."
                    .formatted(kind(added.member()), added.member().name());
        }
        if (difference instanceof Difference.MemberDropped dropped) {
            return "the %s %s was removed."
                    .formatted(kind(dropped.member()), dropped.member().name());
        }
        List<AttributeChanged> attributes = difference instanceof Difference.MemberAltered altered
                ? altered.attributes()
                : List.of((AttributeChanged) difference);
        return attributes.stream().map(Unplannable::what).collect(Collectors.joining(", ", "", "."));
    }

    private static String kind(Member member) {
        return member.memberKind().name().toLowerCase(Locale.ROOT);
    }

    private static String what(AttributeChanged changed) {
        if (changed.attribute().equals("nullable")) {
            return Boolean.TRUE.equals(changed.after()) ? "it became nullable" : "it became required";
        }
        if (changed.attribute().equals("identity")) {
            return Boolean.TRUE.equals(changed.after()) ? "it became an identity" : "it is not an identity any more";
        }
        if (changed.attribute().equals("checks")) {
            return "what its type allows changed"; // a column has no other checks
        }
        return "its %s changed from %s to %s"
                .formatted(words(changed.attribute()), text(changed.before()), text(changed.after()));
    }

    private static String words(String attribute) {
        return attribute.equals("defaultValue")
                ? "default"
                : attribute.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Unplannable::text).orElse("none");
        }
        if (value instanceof Collection<?> many) {
            return many.isEmpty()
                    ? "none"
                    : many.stream().map(Unplannable::text).collect(Collectors.joining(", "));
        }
        return value instanceof Member member ? member.name() : value.toString();
    }
}
