package org.lanekeeper.community.relay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Stands between callers and a part of the driver. */
final class Proxied {
    private Proxied() {}

    /** What a call becomes. */
    @FunctionalInterface
    interface Call {
        Object on(Method method, Object[] arguments) throws Exception;
    }

    static <T> T of(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (it, method, arguments) -> {
                    try {
                        return call.on(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
