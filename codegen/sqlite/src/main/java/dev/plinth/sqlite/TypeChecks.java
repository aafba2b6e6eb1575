package dev.plinth.sqlite;

final class TypeChecks {
    private TypeChecks() {}

    static String uuid(String name) {
        return "%1$s LIKE '________-____-____-____-____________' AND length(replace(%1$s, '-', '')) = 32 AND %1$s NOT GLOB '*[^0-9a-f-]*'"
                .formatted(name);
    }

    static String timestamp(String name) {
        return ("%1$s IS strftime('%%Y-%%m-%%dT%%H:%%M:%%S', substr(%1$s, 1, 19)) || substr(%1$s, 20)"
                        + " AND substr(%1$s, 20) GLOB '.%2$sZ'")
                .formatted(name, "[0-9]".repeat(6));
    }
}
