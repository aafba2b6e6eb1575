package dev.plinth.verify.source;

import dev.plinth.compare.Verdict;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.Plan;
import dev.plinth.plan.Script;
import dev.plinth.write.SqlScript;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** What a comparison says, for people and for programs. */
public final class DiffText {
    private DiffText() {}

    /** The migration and its undo as SQL, with the hazards as comments; {@code no change}; or the reasons why there is none. */
    public static String sql(Verdict verdict) {
        if (verdict instanceof Verdict.Differs differs) {
            String undo = differs.undo()
                    .map(plan -> script("Undo", plan))
                    .orElseGet(() -> "-- Undo: there is none.\n"
                            + differs.undoProblems().stream()
                                    .map(problem -> SqlScript.comment(problem.toString()) + "\n")
                                    .collect(Collectors.joining()));
            return script("Migration", differs.migration()) + "\n" + undo;
        }
        return verdict instanceof Verdict.Refused refused
                ? refused.problems().stream().map(Object::toString).collect(Collectors.joining("\n", "", "\n"))
                : "no change\n";
    }

    /** The same as JSON. */
    public static String json(Verdict verdict) {
        var text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(new Indented(), text)) {
            write(tree(verdict), generator);
        }
        return text + "\n";
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public @Nullable PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    }

    private static void write(Object value, JsonGenerator to) {
        if (value instanceof Map<?, ?> properties) {
            to.writeStartObject();
            properties.forEach((name, content) -> {
                to.writeName(name.toString());
                write(content, to);
            });
            to.writeEndObject();
        } else if (value instanceof List<?> elements) {
            to.writeStartArray();
            elements.forEach(element -> write(element, to));
            to.writeEndArray();
        } else if (value instanceof Boolean flag) {
            to.writeBoolean(flag);
        } else {
            to.writeString(value.toString());
        }
    }

    private static Map<String, Object> tree(Verdict verdict) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (verdict instanceof Verdict.Differs differs) {
            tree.put("result", "differs");
            tree.put("migration", scripts(differs.migration()));
            differs.undo().ifPresent(plan -> tree.put("undo", scripts(plan)));
            tree.put(
                    "hazards",
                    differs.migration().hazards().stream()
                            .distinct()
                            .map(DiffText::hazard)
                            .toList());
        } else if (verdict instanceof Verdict.Refused refused) {
            tree.put("result", "refused");
            tree.put(
                    "problems",
                    refused.problems().stream()
                            .map(problem -> Map.of(
                                    "code", problem.code(),
                                    "where", problem.where(),
                                    "what", problem.what(),
                                    "remedy", problem.remedy()))
                            .toList());
        } else {
            tree.put("result", "no change");
        }
        return tree;
    }

    private static List<Map<String, Object>> scripts(Plan plan) {
        return plan.scripts().stream()
                .map(script -> Map.<String, Object>of(
                        "transactional", script.transactional(), "statements", script.statements()))
                .toList();
    }

    private static Map<String, String> hazard(Hazard hazard) {
        return Map.of("kind", hazard.kind().name(), "subject", hazard.subject().path(), "text", hazard.sentence());
    }

    private static String script(String title, Plan plan) {
        var text = new StringBuilder();
        int part = 0;
        for (Script script : plan.scripts()) {
            part++;
            List<String> comments = new ArrayList<>();
            comments.add(
                    plan.scripts().size() == 1
                            ? title
                            : "%s, part %d of %d%s"
                                    .formatted(
                                            title,
                                            part,
                                            plan.scripts().size(),
                                            script.transactional() ? "" : ", outside a transaction"));
            script.operations().stream()
                    .flatMap(operation -> operation.hazards().stream())
                    .distinct()
                    .forEach(hazard -> comments.add(hazard.line()));
            text.append(part == 1 ? "" : "\n").append(SqlScript.text(comments, script.statements()));
        }
        return text.toString();
    }
}
