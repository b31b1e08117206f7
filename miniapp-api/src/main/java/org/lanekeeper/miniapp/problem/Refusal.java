package org.lanekeeper.miniapp.problem;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is answered with a problem. */
public final class Refusal extends ErrorResponseException {
    private static final String TYPE = "urn:lanekeeper:problem:";

    /**
     * @param type the last part of the problem's stable type: {@code relay-closed}
     * @param detail plain Chinese, with what to do next; no personal data
     */
    public Refusal(HttpStatus status, String type, String detail) {
        super(status, problem(status, type, detail), null);
    }

    public static Refusal notFound(String what) {
        return new Refusal(HttpStatus.NOT_FOUND, "not-found", "没有找到" + what + "。请检查后再试。");
    }

    public static Refusal conflict(String type, String detail) {
        return new Refusal(HttpStatus.CONFLICT, type, detail);
    }

    /** A field of the request does not fit. */
    public static Refusal unfit(String type, String field, String detail) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, type, detail).with("field", field);
    }

    public static Refusal notSignedIn() {
        return new Refusal(HttpStatus.UNAUTHORIZED, "not-signed-in", "请先登录；登录过期了就再登录一次。");
    }

    public static Refusal notAllowed() {
        return new Refusal(HttpStatus.FORBIDDEN, "not-allowed", "您的账号不能做这一步。需要的话请找管理员。");
    }

    /** The database cannot be reached for the moment. */
    public static Refusal busy() {
        return unavailable("系统正忙，请过几秒再试。", Duration.ofSeconds(2));
    }

    public static Refusal tooLarge() {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, "too-large", "内容太大。名册文件不超过 5 MB，其他内容不超过 64 KB。");
    }

    public static Refusal tooMany(String detail, Duration retryAfter) {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, "too-many", detail).retryAfter(retryAfter);
    }

    public static Refusal unavailable(String detail, Duration retryAfter) {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail).retryAfter(retryAfter);
    }

    /** A fault of ours, in words for those who met it; logged without what they typed. */
    public static Refusal ofFault(Throwable fault) {
        return Faults.unexpected(fault);
    }

    /** What the framework or the server refused by itself, in our words. */
    public static Refusal ofStatus(HttpStatusCode status) {
        return Faults.refusal(null, status);
    }

    /** A further member of the problem, for programs. */
    public Refusal with(String name, Object value) {
        getBody().setProperty(name, value);
        return this;
    }

    /** Where it happened, as the framework adds it to what a handler refuses. */
    public Refusal at(String path) {
        getBody().setInstance(URI.create(path));
        return this;
    }

    private Refusal retryAfter(Duration wait) {
        getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
        return this;
    }

    static ProblemDetail problem(HttpStatus status, String type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE + type));
        return problem;
    }
}
