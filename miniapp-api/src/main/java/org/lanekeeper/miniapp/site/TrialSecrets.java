package org.lanekeeper.miniapp.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Keeps secrets that everybody can read in the trial's settings out of real service. */
@Component
class TrialSecrets implements BeanFactoryPostProcessor, EnvironmentAware {
    private static final Set<String> KNOWN_TO_ALL =
            Set.of("trial-ma-secret-0000000000000000", "trial-ma-token", "bWluaS1wcm9ncmFtLW1pbmktcHJvZ3JhbS1taW5pLXA");

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        if (environment.acceptsProfiles(Profiles.of("trial"))) {
            return;
        }
        Bindable<List<Map<String, String>>> accounts = Bindable.of(ResolvableType.forClassWithGenerics(
                List.class, ResolvableType.forClassWithGenerics(Map.class, String.class, String.class)));
        List<Map<String, String>> configured = Binder.get(environment)
                .bind("lanekeeper.wechat.miniapp", accounts)
                .orElse(List.of());
        for (Map<String, String> account : configured) {
            account.forEach((key, value) -> {
                if (KNOWN_TO_ALL.contains(value)) {
                    throw new TrialSecretInUseException("lanekeeper.wechat.miniapp[]." + key);
                }
            });
        }
    }
}
