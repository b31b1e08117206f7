package org.lanekeeper.miniapp.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Reads faults: whether they pass by themselves, and what may be said of them. */
final class Faults {
    private static final Logger log = LoggerFactory.getLogger(Faults.class);
    private static final int DEPTH = 20;
    private static final Duration COME_AGAIN = Duration.ofSeconds(2);

    private Faults() {}

    /** Whether the database is out of reach for the moment. */
    static boolean isPassing(Throwable fault) {
        Throwable cause = fault;
        for (int i = 0; i < DEPTH && cause != null; i++, cause = cause.getCause()) {
            // the roll-back of a lost connection fails too, and hides why it was tried
            if (cause instanceof TransactionSystemException rolledBack
                    && rolledBack.getApplicationException() != null
                    && isPassing(rolledBack.getApplicationException())) {
                return true;
            }
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLException e
                            && e.getSQLState() != null
                            && e.getSQLState().startsWith("08")) {
                return true;
            }
        }
        return false;
    }

    static boolean isTooLarge(Throwable fault) {
        Throwable cause = fault;
        for (int i = 0; i < DEPTH && cause != null; i++, cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException || cause instanceof MaxUploadSizeExceededException) {
                return true;
            }
        }
        return false;
    }

    /** Kinds and places, never messages: these quote what people typed. */
    static String describe(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Throwable cause = fault;
        for (int i = 0; i < DEPTH && cause != null; i++, cause = cause.getCause()) {
            text.append(i == 0 ? "" : " < ").append(cause.getClass().getName());
            if (cause instanceof SQLException e) {
                text.append(' ').append(e.getErrorCode()).append('/').append(e.getSQLState());
            }
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("org.lanekeeper")) {
                    text.append(" at ").append(frame);
                    break;
                }
            }
        }
        return text.toString();
    }

    /** Logs a fault of ours and words it. */
    static Refusal unexpected(Throwable fault) {
        if (isPassing(fault)) {
            log.warn("database out of reach: {}", describe(fault));
            return Refusal.unavailable("系统正忙，请过几秒再试。已经排上的位置不会丢，您填的内容也还在。", COME_AGAIN);
        }
        log.error("request failed: {}", describe(fault));
        return new Refusal(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "系统出了问题，请稍后再试；还不行就联系居委会。");
    }

    /** The framework's refusals in our words, by their status. */
    static Refusal refusal(Exception fault, HttpStatusCode status) {
        if (isTooLarge(fault)) {
            return Refusal.tooLarge();
        }
        HttpStatus known = HttpStatus.resolve(status.value());
        return switch (known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known) {
            case BAD_REQUEST -> new Refusal(HttpStatus.BAD_REQUEST, "malformed", "请求的格式不对，请按接口说明改好再发。");
            case UNAUTHORIZED -> Refusal.notSignedIn();
            case FORBIDDEN -> Refusal.notAllowed();
            case NOT_FOUND -> Refusal.notFound("这个地址");
            case METHOD_NOT_ALLOWED -> new Refusal(known, "method-not-allowed", "这个地址不支持这种请求，请查看接口说明。");
            case NOT_ACCEPTABLE -> new Refusal(known, "not-acceptable", "只能返回 JSON，请改 Accept 头。");
            case CONTENT_TOO_LARGE -> Refusal.tooLarge();
            case UNSUPPORTED_MEDIA_TYPE -> new Refusal(known, "unsupported-media-type", "请用 application/json 发送。");
            case SERVICE_UNAVAILABLE -> Refusal.busy();
            default ->
                status.is4xxClientError()
                        ? new Refusal(HttpStatus.BAD_REQUEST, "malformed", "请求的格式不对，请按接口说明改好再发。")
                        : new Refusal(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "系统出了问题，请稍后再试；还不行就联系居委会。");
        };
    }
}
