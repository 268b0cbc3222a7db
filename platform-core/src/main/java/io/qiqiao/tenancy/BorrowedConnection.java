package io.qiqiao.tenancy;

import io.qiqiao.tenancy.CurrentTenant.Binding;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A tenant's connection while it is borrowed: its binding knows that it is open, and its schema stays as set. */
final class BorrowedConnection implements InvocationHandler {

    private static final Set<String> REFUSED = Set.of("setSchema", "setCatalog");

    private final Connection connection;
    private final Binding binding;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private BorrowedConnection(Connection connection, Binding binding) {
        this.connection = connection;
        this.binding = binding;
    }

    static Connection of(Connection connection, Binding binding) {
        binding.opened();
        return (Connection) Proxy.newProxyInstance(
                BorrowedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new BorrowedConnection(connection, binding));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (REFUSED.contains(method.getName())) {
            throw new SQLException(method.getName() + " is the tenant door's matter");
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        } finally {
            if ("close".equals(method.getName()) && open.compareAndSet(true, false)) {
                binding.closed();
            }
        }
    }
}
