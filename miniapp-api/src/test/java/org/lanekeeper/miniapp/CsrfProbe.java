package org.lanekeeper.miniapp;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stands for a page with a form: shows the token that the form would carry. */
@RestController
class CsrfProbe {
    @GetMapping("/js/csrf-probe")
    String token(CsrfToken token) {
        return token.getToken();
    }
}
