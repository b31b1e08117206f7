package org.lanekeeper.bot.delivery.channel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpResponseException;

/** What came of a message to WeChat whose call failed. Codes of the platform are in {@link ErrorMeanings}. */
final class WechatErrors {
    /** What WxJava puts where the platform gave no code. */
    private static final int NO_CODE = -99;

    private WechatErrors() {}

    static SendResult read(Exception fault) {
        for (Throwable one = fault; one != null; one = one.getCause()) {
            if (one instanceof HttpResponseException refused) {
                return http(refused.getStatusCode());
            }
            if (one instanceof IOException broken) {
                return broken(broken);
            }
        }
        if (fault instanceof WxErrorException answered && answered.getError().getErrorCode() != NO_CODE) {
            return ErrorMeanings.read("wechat", answered.getError().getErrorCode());
        }
        // so WxJava says that the platform was busy; anything else it throws is an answer that it could not read
        return fault instanceof WxRuntimeException && fault.getCause() == null
                ? new SendResult.Later("-1", false)
                : new SendResult.Later(fault.getClass().getSimpleName(), true);
    }

    /** Of a call that only prepares the sending, such as fetching a token. */
    static SendResult beforeSending(Exception fault) {
        return read(fault) instanceof SendResult.Later later ? new SendResult.Later(later.error(), false) : read(fault);
    }

    /** What stands in front of a platform answers with 5xx also when the platform has taken the message. */
    static SendResult.Later http(int status) {
        return new SendResult.Later("HTTP " + status, status >= 500);
    }

    /** Only where no connection came about is it sure that nothing was sent. */
    static SendResult.Later broken(IOException fault) {
        boolean neverReached = fault instanceof ConnectException
                || fault instanceof ConnectTimeoutException
                || fault instanceof UnknownHostException
                || fault instanceof NoRouteToHostException
                || fault instanceof java.net.http.HttpConnectTimeoutException;
        return new SendResult.Later(fault.getClass().getSimpleName(), !neverReached);
    }

    static boolean is(SendResult result, int code) {
        return result instanceof SendResult.Refused refused && refused.error().equals(Integer.toString(code));
    }
}
