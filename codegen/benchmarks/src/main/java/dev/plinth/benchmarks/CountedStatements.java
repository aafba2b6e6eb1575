package dev.plinth.benchmarks;

import dev.plinth.dialect.Introspection;
import dev.plinth.verify.EmbeddedDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the statements that an introspection sends to its server. */
final class CountedStatements {
    private CountedStatements() {}

    static void print(EmbeddedDatabase live, Introspection introspection) throws SQLException {
        var count = new AtomicInteger();
        try (Connection connection = live.open()) {
            int objects = introspection
                    .introspect(counting(connection, Connection.class, count))
                    .catalog()
                    .objects()
                    .size();
            System.out.printf("introspection: %d objects with %d statements%n", objects, count.get());
        }
    }

    private static <T> T counting(T target, Class<T> type, AtomicInteger count) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        count.incrementAndGet();
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return result instanceof Statement statement
                                ? counting(statement, Statement.class, count)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
