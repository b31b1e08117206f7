package org.lanekeeper.community.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Refuses to start outside the trial when a setting has one of the secrets of {@code application-trial.yml}. They are read
 * from that file, so that a secret added there is kept out too. Runs before any other bean exists.
 */
@Component
class TrialSecrets implements BeanFactoryPostProcessor, EnvironmentAware {
    private static final ClassPathResource TRIAL_FILE = new ClassPathResource("config/application-trial.yml");
    private static final Set<String> SECRET = Set.of(
            "secret",
            "token",
            "verificationtoken",
            "encryptkey",
            "previousencryptkey",
            "encodingaeskey",
            "previousencodingaeskey",
            "webhook",
            "staffpassword",
            "adminpassword",
            "key",
            "previouskey",
            "reportkey");

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        if (environment.acceptsProfiles(Profiles.of("trial")) || !TRIAL_FILE.exists()) {
            return;
        }
        Set<String> known = knownToAll();
        Map<String, Object> configured = Binder.get(environment)
                .bind("lanekeeper", Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of());
        visit("lanekeeper", configured, (key, value) -> {
            if (isSecret(key) && known.contains(value)) {
                throw new TrialSecretInUseException(key);
            }
        });
    }

    private Set<String> knownToAll() {
        Set<String> known = new HashSet<>();
        try {
            new YamlPropertySourceLoader().load("trial", TRIAL_FILE).forEach(file -> {
                for (String key : ((EnumerablePropertySource<?>) file).getPropertyNames()) {
                    String value = environment.resolvePlaceholders(String.valueOf(file.getProperty(key)));
                    if (isSecret(key) && !value.isEmpty()) {
                        known.add(value);
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    private static boolean isSecret(String key) {
        return SECRET.contains(
                key.substring(key.lastIndexOf('.') + 1).replace("-", "").toLowerCase(Locale.ROOT));
    }

    private static void visit(String key, Object value, BiConsumer<String, String> visitor) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> visit(key + "." + name, inner, visitor));
        } else {
            visitor.accept(key, String.valueOf(value));
        }
    }
}
