package org.lanekeeper.miniapp.openapi;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** Title and sign-in of the described interface. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "小巷管家 Lanekeeper",
                        version = "0.1",
                        description =
                                "Errors are RFC 9457 problems with a stable type (urn:lanekeeper:problem:…) and a plain"
                                        + " Chinese detail. POSTs that create take Idempotency-Key."),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
        name = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "Token of POST /api/staff/login or POST /api/login")
class Description {}
