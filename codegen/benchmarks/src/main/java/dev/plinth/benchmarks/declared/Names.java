package dev.plinth.benchmarks.declared;

import java.util.Locale;

/** What the classes are called, and how one names the table of another. */
final class Names {
    private Names() {}

    static String item(int number) {
        return "Item" + digits(number);
    }

    static String itemTable(int number) {
        return item(number) + ".ITEM";
    }

    static String audit(int number) {
        return "Audit" + digits(number);
    }

    static String auditTable(int number) {
        return audit(number) + ".AUDIT";
    }

    static String link(int number) {
        return "Link" + digits(number);
    }

    static String linkTable(int number) {
        return link(number) + ".LINK";
    }

    static String state(int block) {
        return "State" + digits(block);
    }

    /** With leading zeros, so that names sort as numbers do. */
    static String digits(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }
}
