package dev.plinth.plan;

import dev.plinth.model.Catalog;
import dev.plinth.model.SchemaObject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that nothing has, before a plan and after it: {@code plinth_tmp_1} and so on. */
final class TemporaryNames {
    private final Set<String> taken = new HashSet<>();
    private final String prefix;
    private int last;

    TemporaryNames(String prefix, Catalog... catalogs) {
        this.prefix = prefix;
        for (Catalog catalog : catalogs) {
            for (SchemaObject object : catalog.objects()) {
                taken.add(folded(object.id().name().name()));
                object.members().forEach(member -> taken.add(folded(member.name())));
            }
        }
    }

    String next() {
        do {
            last++;
        } while (!taken.add(prefix + last));
        return prefix + last;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
