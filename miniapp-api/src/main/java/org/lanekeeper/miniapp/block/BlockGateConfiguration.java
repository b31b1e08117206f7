package org.lanekeeper.miniapp.block;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Everything that staff do goes through the gate; what is public does not. */
@Configuration(proxyBeanMethods = false)
class BlockGateConfiguration implements WebMvcConfigurer {
    private final BlockGate gate;

    BlockGateConfiguration(BlockGate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate)
                .addPathPatterns("/admin/**", "/api/**")
                .excludePathPatterns("/admin", "/admin/login", "/admin/logout", "/admin/password", "/api/staff/logout");
    }
}
