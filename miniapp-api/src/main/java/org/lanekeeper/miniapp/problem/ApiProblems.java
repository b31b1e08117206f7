package org.lanekeeper.miniapp.problem;

import org.lanekeeper.community.batch.UnfitBatchException;
import org.lanekeeper.community.household.UnreadableRosterException;
import org.lanekeeper.community.relay.UnfitPlanException;
import org.lanekeeper.community.staff.UnfitStaffException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place where faults become answers for programs. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class ApiProblems extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler
    ResponseEntity<Object> unfit(UnfitPlanException e, WebRequest request) {
        return answer(Refusal.unfit("unfit-relay", e.field(), e.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unfit(UnfitBatchException e, WebRequest request) {
        return answer(
                e.field().equals(UnfitBatchException.LIST)
                        ? Refusal.conflict("list-changed", e.getMessage())
                        : Refusal.unfit("unfit-batch", e.field(), e.getMessage()),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unfit(UnfitStaffException e, WebRequest request) {
        return answer(Refusal.unfit("unfit-staff", e.field(), e.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(UnreadableRosterException e, WebRequest request) {
        return answer(Refusal.unfit("unreadable-roster", "file", e.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException e, WebRequest request) {
        return answer(Refusal.notAllowed(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e, WebRequest request) {
        if (!Faults.isPassing(e)) {
            log.error("{} failed", route(request));
        }
        return answer(Faults.unexpected(e), request);
    }

    private ResponseEntity<Object> answer(Refusal refusal, WebRequest request) {
        return handleExceptionInternal(
                refusal, refusal.getBody(), refusal.getHeaders(), refusal.getStatusCode(), request);
    }

    /** What the framework refuses by itself gets our words. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Refusal refusal = e instanceof Refusal given ? given : Faults.refusal(e, status);
        ProblemDetail problem = refusal.getBody();
        return super.handleExceptionInternal(e, problem, headers, refusal.getStatusCode(), request);
    }

    /** The path without its query, which may carry an address or a name. */
    private static String route(WebRequest request) {
        if (request instanceof ServletWebRequest servlet) {
            Object pattern = servlet.getRequest()
                    .getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern");
            return servlet.getHttpMethod() + " " + pattern;
        }
        return "request";
    }
}
