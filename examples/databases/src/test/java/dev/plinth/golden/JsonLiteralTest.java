package dev.plinth.golden;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.problem.ProblemException;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;
import dev.plinth.schema.internal.Declarations;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;

/** A JSON literal is accepted if and only if both servers store it. */
class JsonLiteralTest {
    private static final List<String> SEEDS = List.of(
            "[1,]",
            "{\"a\" 1}",
            "{a: 1}",
            "{'a': 1}",
            "01",
            "-0",
            "1.",
            ".5",
            "+1",
            "1e400",
            "1e131071",
            "1e131072",
            "1e-16383",
            "1e-16384",
            "1e99999999999",
            "0x1F",
            "NaN",
            "Infinity",
            "nul",
            "TRUE",
            "\"\\u0000\"",
            "\"\\u0001\"",
            "\"\\ud800\"",
            "\"\\udc00\"",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\\ud83d\"",
            "\"\\ud83dx\"",
            "\"\\x41\"",
            "\"\\'\"",
            "\"a\nb\"",
            "\"a\tb\"",
            "\"\u007f\u0085\u2028\"",
            "\"\ud83d\ude00\"",
            "",
            " ",
            "\u00a0 1",
            "\ufeff1",
            "\t\r\n [ 1 , 2 ] ",
            "\f1",
            "1 2",
            "// c\n1",
            "{\"a\":1,\"a\":2}",
            "{\"\":{}}",
            "{\"a\":[true,false,null,-1.5e+3,\"x\\\\y\\/z\\b\\f\\n\\r\\t\\u00e9\"]}",
            "[".repeat(1_000) + "]".repeat(1_000));

    private static final class Documents extends Table {
        Documents(String json) {
            super("documents");
            jsonb("document").defaultTo(JSONB.valueOf(json));
        }
    }

    private static final class Archive extends Database {
        Archive(String json) {
            super("archive", POSTGRES, SQLITE);
            tables(new Documents(json));
        }
    }

    private static boolean isAccepted(String json) {
        try {
            Declarations.load(new Archive(json));
            return true;
        } catch (ProblemException e) {
            assertThat(e.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("literal-not-json"));
            return false;
        }
    }

    @Test
    void whatIsAcceptedIsWhatBothServersStore() {
        List<String> texts = new ArrayList<>(SEEDS);
        Random random = new Random(7);
        for (int i = 0; i < 4_000; i++) {
            texts.add(changed(SEEDS.get(random.nextInt(SEEDS.size() - 1)), random));
        }
        List<Boolean> stored = stored(texts);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(isAccepted(texts.get(i))).as(texts.get(i)).isEqualTo(stored.get(i));
        }
        assertThat(stored).contains(true, false);
    }

    @Test
    void deepDocumentsAreRefusedBecauseSqliteDoesNotReadThem() {
        assertThat(isAccepted("[".repeat(1_001) + "]".repeat(1_001))).isFalse();
    }

    private static String changed(String text, Random random) {
        var changed = new StringBuilder(text);
        String alphabet = "{}[]:,\"\\ 01-+.eEu/tfna\n";
        for (int i = random.nextInt(2); i >= 0; i--) {
            char other = alphabet.charAt(random.nextInt(alphabet.length()));
            int place = random.nextInt(changed.length() + 1);
            if (place == changed.length() || random.nextBoolean()) {
                changed.insert(place, other);
            } else if (random.nextBoolean()) {
                changed.setCharAt(place, other);
            } else {
                changed.deleteCharAt(place);
            }
        }
        return changed.codePoints().allMatch(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                ? changed.toString()
                : text;
    }

    /** Whether both servers store each text. */
    private static List<Boolean> stored(List<String> texts) {
        try (LiveDatabase postgres = Engines.POSTGRES.open();
                LiveDatabase sqlite = Engines.SQLITE.open()) {
            postgres.execute("CREATE FUNCTION is_stored(t text) RETURNS boolean LANGUAGE plpgsql AS"
                    + " 'BEGIN PERFORM t::jsonb, t::json; RETURN true; EXCEPTION WHEN OTHERS THEN RETURN false; END'");
            List<String> one = verdicts(postgres, "is_stored(column1)", texts);
            List<String> other = verdicts(sqlite, "json_valid(column1)", texts);
            List<Boolean> both = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                both.add(one.get(i).equals("t") && other.get(i).equals("1"));
            }
            return both;
        }
    }

    private static List<String> verdicts(LiveDatabase database, String verdict, List<String> texts) {
        List<String> verdicts = new ArrayList<>();
        for (int start = 0; start < texts.size(); start += 400) {
            Stream<String> some = texts.subList(start, Math.min(start + 400, texts.size())).stream();
            verdicts.addAll(database.values("SELECT " + verdict + " FROM (VALUES "
                    + some.map(text -> "('" + text.replace("'", "''") + "')").collect(Collectors.joining(", "))
                    + ") AS texts"));
        }
        return verdicts;
    }
}
