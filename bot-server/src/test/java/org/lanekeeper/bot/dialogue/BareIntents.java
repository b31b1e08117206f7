package org.lanekeeper.bot.dialogue;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** All intents, able to recognise and nothing else: recognising needs nothing of what answering needs. */
final class BareIntents {
    private BareIntents() {}

    static List<Intent> all() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Intent.class));
        List<Intent> intents = new ArrayList<>();
        try {
            for (BeanDefinition found : scan.findCandidateComponents(Intent.class.getPackageName())) {
                Constructor<?> constructor =
                        Class.forName(found.getBeanClassName()).getDeclaredConstructors()[0];
                intents.add((Intent) constructor.newInstance(new Object[constructor.getParameterCount()]));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return intents;
    }
}
