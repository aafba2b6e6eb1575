package dev.plinth.schema;

import dev.plinth.version.EngineVersion;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The SQL dialects that a database can be declared for. */
public enum Dialect implements Platform {
    /** PostgreSQL 12 and later. */
    POSTGRES("PostgreSQL", 63),
    /** SQLite 3.39 and later. */
    SQLITE("SQLite", 0);

    private static final Pattern ASCII_CAPITALS = Pattern.compile("[A-Z]");

    private final String product;
    private final int maxIdentifierBytes;

    Dialect(String product, int maxIdentifierBytes) {
        this.product = product;
        this.maxIdentifierBytes = maxIdentifierBytes;
    }

    /** The name of this dialect in folder and file names, for example {@code postgresql}: as Flyway, JDBC and Spring call it. */
    public String id() {
        return this == POSTGRES ? "postgresql" : "sqlite";
    }

    @Override
    public Dialect dialect() {
        return this;
    }

    /** The oldest version that is supported. */
    public EngineVersion oldest() {
        return this == POSTGRES ? new EngineVersion(12, 0, 0) : new EngineVersion(3, 39, 0);
    }

    /** The name of the server as people write it, for example {@code PostgreSQL}. */
    public String product() {
        return product;
    }

    /**
     * The longest name that the server does not cut, in UTF-8 bytes; empty if there is no limit. PostgreSQL cuts longer
     * names silently (manual, section 4.1.1, "Identifiers and Key Words").
     */
    public OptionalInt maxIdentifierBytes() {
        return maxIdentifierBytes == 0 ? OptionalInt.empty() : OptionalInt.of(maxIdentifierBytes);
    }

    /** Whether two names that differ only in the case of ASCII letters are the same name. */
    public boolean foldsCase() {
        return this == SQLITE;
    }

    private static boolean hasCapital(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 'A' && name.charAt(i) <= 'Z') {
                return true;
            }
        }
        return false;
    }

    /** The name as this dialect compares it: in lower case where it ignores the case of ASCII letters. */
    public String folded(String name) {
        return foldsCase() && hasCapital(name)
                ? ASCII_CAPITALS.matcher(name).replaceAll(found -> found.group().toLowerCase(Locale.ROOT))
                : name;
    }
}
