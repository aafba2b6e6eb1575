package dev.plinth.diff;

import dev.plinth.model.Expression;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is left of an object when its texts are reduced, so that objects compare without regard to their wording. */
final class Skeleton {
    private static final Pattern QUOTED_OR_OTHER =
            Pattern.compile("('(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\")|\\s+|[^\\s'\"]+");

    /** Comments, escapes, dollar quotes, quotes of other servers, letters that not every server folds, joined strings. */
    private static final Pattern UNCERTAIN = Pattern.compile("--|/\\*|[\\\\$`\\[]|\\P{ASCII}|'\\s*\\n\\s*'");

    private Skeleton() {}

    /** The object without its texts: two are equal when the objects differ only in wording, if at all. */
    static Object of(Object value) {
        return reduced(value, text -> "");
    }

    /**
     * The object with the words of its texts: the case of letters and blanks do not count, except within quotes. A text in
     * which it is not plain what is within quotes, or where a line end means something, stays as it is.
     */
    static Object withWords(Object value) {
        return reduced(value, Skeleton::words);
    }

    private static String words(String text) {
        if (UNCERTAIN.matcher(text).find()) {
            return text;
        }
        return QUOTED_OR_OTHER
                .matcher(text)
                .replaceAll(found -> found.group(1) == null
                        ? Matcher.quoteReplacement(
                                found.group().isBlank() ? " " : found.group().toLowerCase(Locale.ROOT))
                        : Matcher.quoteReplacement(found.group()));
    }

    private static Object reduced(Object value, UnaryOperator<String> texts) {
        if (value instanceof Expression expression) {
            return texts.apply(expression.text());
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(content -> reduced(content, texts));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(element -> reduced(element, texts)).toList();
        }
        if (value instanceof Record record) {
            List<Object> components = new ArrayList<>();
            components.add(record.getClass());
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                components.add(reduced(Differences.value(component, record), texts));
            }
            return components;
        }
        return value;
    }
}
