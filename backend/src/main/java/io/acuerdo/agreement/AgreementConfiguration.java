package io.acuerdo.agreement;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AgreementSettings.class, ApprovalSettings.class})
class AgreementConfiguration {
}
