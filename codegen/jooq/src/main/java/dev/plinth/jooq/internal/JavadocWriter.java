package dev.plinth.jooq.internal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaGenerator;
import org.jooq.codegen.JavaWriter;

/**
 * jOOQ's writer, with entities in Javadoc for what begins a tag there. A line of Javadoc that begins or ends with a bracket would
 * also change the indentation of the lines after it.
 */
final class JavadocWriter extends JavaWriter {
    /** Braces and tags anywhere, and other brackets where the writer takes them for those of a block. */
    private static final Pattern SPECIAL = Pattern.compile("[{}@]|^[)\\]]|[(\\[]$");

    /** A writer that does what another one does otherwise. */
    JavadocWriter(JavaWriter usual, JavaGenerator generator, Mode mode) {
        super(
                usual.file(),
                generator.generateFullyQualifiedTypes(),
                generator.getTargetEncoding(),
                generator.generateJavadoc(),
                new org.jooq.codegen.Files(),
                generator.generatedSerialVersionUID(),
                mode);
        tabString(usual.tabString());
        newlineString(usual.newlineString());
        printMarginForBlockComment(usual.printMarginForBlockComment());
    }

    /** A comment is one of the parts, or all there is. */
    @Override
    public JavaWriter javadoc(String format, Object... parts) {
        return super.javadoc(
                parts.length == 0 ? escaped(format) : format,
                Stream.of(parts).map(JavadocWriter::part).toArray());
    }

    private static Object part(Object part) {
        if (part instanceof List<?> list) {
            return list.stream().map(JavadocWriter::part).toList();
        }
        return part instanceof String text ? escaped(text) : part;
    }

    /** A text for Javadoc, in which these characters are entities. */
    static String escaped(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(found -> "&#%d;".formatted((int) found.group().charAt(0)));
    }
}
