package org.lanekeeper.miniapp.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The same for people: a plain page, and a log that quotes nobody. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class PageProblems {
    private static final Logger log = LoggerFactory.getLogger(PageProblems.class);

    @ExceptionHandler
    String refused(Refusal refusal, HttpServletResponse response, Model model) {
        refusal.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        return page(
                response,
                model,
                refusal.getStatusCode().value(),
                "没有办成",
                refusal.getBody().getDetail());
    }

    @ExceptionHandler
    String unexpected(Exception e, HttpServletResponse response, Model model) throws Exception {
        // a reader who has gone away is no fault
        boolean gone = e instanceof IOException;
        if (gone
                || e instanceof ErrorResponse
                || e instanceof AccessDeniedException
                || e instanceof TypeMismatchException) {
            throw e;
        }
        if (Faults.isPassing(e)) {
            log.warn("database out of reach: {}", Faults.describe(e));
            return page(response, model, HttpStatus.SERVICE_UNAVAILABLE.value(), "系统正忙", "请过几秒再试。");
        }
        log.error("page failed: {}", Faults.describe(e));
        return page(response, model, HttpStatus.INTERNAL_SERVER_ERROR.value(), "系统出了问题", "请过一会儿再试。还不行就联系居委会。");
    }

    private static String page(HttpServletResponse response, Model model, int status, String title, String text) {
        response.setStatus(status);
        model.addAttribute("title", title);
        model.addAttribute("text", text);
        return "phone/message";
    }
}
