package dev.plinth.golden;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A source of connections that tells of each statement and each commit before it happens, and of each connection. */
final class WatchedDataSource {
    private static final Set<String> MOMENTS = Set.of(
            "getConnection",
            "commit",
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeBatch",
            "executeLargeUpdate");

    /** Who is told. */
    @FunctionalInterface
    interface Watcher {
        /** Before something happens. What it throws happens instead. */
        void before(String what) throws SQLException;

        /** After a connection was opened. */
        default void opened(Connection connection) throws SQLException {}
    }

    private WatchedDataSource() {}

    static DataSource of(DataSource source, Watcher watcher) {
        return proxy(DataSource.class, source, watcher);
    }

    private static <T> T proxy(Class<T> type, Object target, Watcher watcher) {
        InvocationHandler handler = (proxy, method, arguments) -> invoke(target, method, arguments, watcher);
        return type.cast(
                Proxy.newProxyInstance(WatchedDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments, Watcher watcher)
            throws Throwable {
        if (MOMENTS.contains(method.getName())) {
            watcher.before(method.getName());
        }
        try {
            Object result = method.invoke(target, arguments);
            if (method.getName().equals("getConnection") && result instanceof Connection connection) {
                watcher.opened(connection);
            }
            Class<?> type = method.getReturnType();
            return result != null && (type == Connection.class || Statement.class.isAssignableFrom(type))
                    ? proxy(type, result, watcher)
                    : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
