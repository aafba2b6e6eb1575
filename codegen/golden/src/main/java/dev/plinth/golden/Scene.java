package dev.plinth.golden;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Platform;
import dev.plinth.schema.Sequence;
import dev.plinth.schema.Table;
import dev.plinth.version.EngineVersion;
import java.util.Optional;
import java.util.function.Consumer;

/** A database that a few lines declare. */
public final class Scene extends Database {
    private Scene(Platform platform, Platform... more) {
        super("golden", platform, more);
    }

    static Scene of(Consumer<Scene> declaration, Optional<EngineVersion> oldestSqlite) {
        Scene scene = oldestSqlite
                .map(version -> new Scene(Dialect.POSTGRES, sqlite(version.toString())))
                .orElseGet(() -> new Scene(Dialect.POSTGRES, Dialect.SQLITE));
        declaration.accept(scene);
        return scene;
    }

    /** A table, whose columns follow. */
    public SceneTable table(String name) {
        var table = new SceneTable(name);
        tables(table);
        return table;
    }

    /** A table with a key, whose other columns follow. */
    public KeyedTable keyed(String name) {
        var table = new KeyedTable(name);
        tables(table);
        return table;
    }

    /** A sequence. */
    public Sequence sequence(Sequence sequence) {
        sequences(sequence);
        return sequence;
    }

    /** All tables stay in use while migrations run. */
    public void staysInUse() {
        online();
    }

    /** Accepts a loss. */
    public void accepts(String name, String reason) {
        accept(name, reason);
    }

    /** A table of a scene. */
    public static final class SceneTable extends Table {
        private SceneTable(String name) {
            super(name);
        }
    }

    /** A table of a scene that has a key. */
    public static final class KeyedTable extends Table {
        public final Column<Long> id = bigint("id").primaryKey();

        private KeyedTable(String name) {
            super(name);
        }
    }
}
