package io.acuerdo.engine;

import java.util.Locale;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** Reads the settings of the engine module. Sentences for nobody in particular, as in a worker or a health check, are Spanish. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfiguration {

    EngineConfiguration() {
        LocaleContextHolder.setDefaultLocale(Locale.of("es"));
    }
}
