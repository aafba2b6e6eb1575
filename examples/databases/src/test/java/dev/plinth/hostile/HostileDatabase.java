package dev.plinth.hostile;

import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jooq.exception.DataTypeException;

/** A small declaration at random: of one to three tables, mostly for two dialects. */
final class HostileDatabase extends Database {
    private HostileDatabase(String name, List<Dialect> dialects, List<HostileTable> tables) {
        super(name, dialects.get(0), dialects.subList(1, dialects.size()).toArray(Dialect[]::new));
        tables.forEach(this::tables);
    }

    /**
     * The declaration of an index, which is the same again for the same seed and index; empty if jOOQ does not even make
     * the expressions.
     */
    static Optional<DeclaredDatabase> declared(long seed, int index) {
        HostileDatabase database;
        try {
            database = of(seed, index);
        } catch (IllegalArgumentException | ClassCastException | DataTypeException e) {
            return Optional.empty();
        }
        return Optional.of(Declarations.load(database));
    }

    private static HostileDatabase of(long seed, int index) {
        Random random = new Random(seed * 1_000_003 + index);
        List<Dialect> dialects = dialects(random.nextInt(10));
        Draw draw = Draw.of(random.nextLong(), dialects.size() > 1);
        var names = new HostileNames(draw);
        Class<? extends Enum<?>> mood = mood(draw);
        List<HostileTable> tables = new ArrayList<>();
        for (String table : names.distinct(1 + draw.below(3))) {
            tables.add(new HostileTable(table, draw, names, mood, List.copyOf(tables)));
        }
        var conditions = new HostileConditions(draw, names, tables);
        tables.forEach(conditions::declare);
        var triggers = new HostileTriggers(draw, names, tables);
        tables.forEach(triggers::declare);
        return new HostileDatabase("d" + index, dialects, tables);
    }

    private static List<Dialect> dialects(int drawn) {
        return switch (drawn) {
            case 0 -> List.of(Dialect.POSTGRES);
            case 1 -> List.of(Dialect.SQLITE);
            default -> List.of(Dialect.POSTGRES, Dialect.SQLITE);
        };
    }

    private static Class<? extends Enum<?>> mood(Draw draw) {
        if (!draw.literals()) {
            return Moods.Plain.class;
        }
        return draw.one(draw.oneIn(20) ? Moods.REFUSED : Moods.HOSTILE);
    }
}
