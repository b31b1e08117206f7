package org.lanekeeper.standalone.survival.town;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** An experiment in the {@link Town}, which it takes as a parameter and finds whole. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InTown.Arrival.class)
public @interface InTown {
    /** The town is founded for the first who comes and left after the last. */
    final class Arrival implements BeforeEachCallback, ParameterResolver {
        private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Town.class);

        @Override
        public void beforeEach(ExtensionContext context) {
            town(context).heal();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Town.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return town(context);
        }

        private static Town town(ExtensionContext context) {
            return context.getRoot().getStore(HERE).computeIfAbsent("town", key -> Town.found(), Town.class);
        }
    }
}
