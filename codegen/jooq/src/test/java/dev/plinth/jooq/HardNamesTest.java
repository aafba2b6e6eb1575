package dev.plinth.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Labeled;
import dev.plinth.schema.Table;
import java.io.IOException;
import java.nio.file.Path;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and texts that Java would misread if they went into a source file as they are. */
final class HardNamesTest {
    private static final String TEXT = "*/ \\u0041 \\ \"q\" 'a' %s <b> & ünïcödé \t tab";

    @TempDir
    private Path folder;

    /** Labels that are no names in Java. */
    public enum Size implements Labeled {
        SMALL("1 small"),
        CLASS("class"),
        QUOTED("it's \"big\" \\");

        private final String label;

        Size(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final class Hard extends Table {
        public final Column<Long> clazz = bigint("class").primaryKey();
        public final Column<String> spaced = text("two words").describe(TEXT);
        public final Column<String> digit = text("1st").defaultTo(TEXT);
        public final Column<String> method = text("hash_code");
        public final Column<Size> size = enumeration("size", Size.class);

        Hard() {
            super("weird-Table.name");
            describe(TEXT);
            check("a \"check\"", spaced.ne(TEXT));
            index("an \"index\"").on(spaced);
        }
    }

    public static final class Default extends Database {
        Default() {
            super("default", Dialect.POSTGRES);
            tables(new Hard());
        }
    }

    @Test
    void theClassesCompileAndSayWhatWasDeclared() throws IOException {
        var settings =
                new Generator().withGenerate(new Generate().withPojos(true).withDaos(true));
        GeneratedClasses classes = GeneratedClasses.of(new Default(), settings, folder);
        org.jooq.Table<?> table = (org.jooq.Table<?>) classes.constantOf("tables.WeirdTableName", "WEIRD_TABLE_NAME");
        assertThat(table.getName()).isEqualTo("weird-Table.name");
        assertThat(table.getComment()).isEqualTo(TEXT);
        assertThat(table.fieldsRow().fields())
                .extracting(Field::getName)
                .containsExactly("class", "two words", "1st", "hash_code", "size");
        assertThat(table.field("two words").getComment()).isEqualTo(TEXT);
        assertThat(DSL.using(SQLDialect.POSTGRES)
                        .render(table.field("1st").getDataType().defaultValue()))
                .isEqualTo("'" + TEXT.replace("'", "''") + "'");
        assertThat(table.getIndexes()).extracting(index -> index.getName()).containsExactly("an \"index\"");
        assertThat(table.getChecks()).extracting(check -> check.getName()).containsExactly("a \"check\"");
        assertThat(classes.constant("Size", "it's \"big\" \\")).isNotNull();
    }
}
