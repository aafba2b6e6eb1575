package dev.plinth.golden;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Migrates with Flyway, and tells of each statement between the begin of the first migration and the last commit. */
final class WatchedMigration implements Callback {
    private final WatchedDataSource.Watcher watcher;
    private boolean migrating;

    private WatchedMigration(WatchedDataSource.Watcher watcher) {
        this.watcher = watcher;
    }

    /** Migrates; a watcher that throws lets it fail. */
    static void run(FluentConfiguration flyway, DataSource source, Path migrations, WatchedDataSource.Watcher watcher) {
        var migration = new WatchedMigration(watcher);
        flyway.dataSource(WatchedDataSource.of(source, migration::before))
                .locations("filesystem:" + migrations.resolve("versions").toAbsolutePath())
                .callbacks(migration)
                .load()
                .migrate();
    }

    private void before(String what) throws SQLException {
        if (migrating) {
            watcher.before(what);
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        migrating = event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public String getCallbackName() {
        return "watched";
    }
}
