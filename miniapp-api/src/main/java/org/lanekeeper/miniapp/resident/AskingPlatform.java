package org.lanekeeper.miniapp.resident;

import cn.binarywang.wx.miniapp.api.WxMaService;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import me.chanjar.weixin.common.error.WxErrorException;
import org.lanekeeper.miniapp.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Asks the platform whose login code this is (jscode2session). The session key it sends along is not kept. */
@Component
class AskingPlatform {
    private static final Logger log = LoggerFactory.getLogger(AskingPlatform.class);
    /** Invalid, used before, or of another mini-program (codes of jscode2session). */
    private static final Set<Integer> BAD_CODE = Set.of(40029, 40163, 41008);

    private static final int BLOCKED_USER = 40226;
    private static final int CODE_LENGTH = 128;
    /** A slow platform may hold so many threads and no more. */
    private static final int AT_ONCE = 50;

    private static final Duration COME_AGAIN = Duration.ofSeconds(5);

    private final Map<String, WxMaService> programs;
    private final Semaphore free = new Semaphore(AT_ONCE);

    AskingPlatform(WechatSettings settings) {
        programs = settings.miniapp().stream()
                .collect(Collectors.toMap(
                        WechatSettings.MiniProgram::appId, it -> new PlatformClient(it, settings.timeout())));
    }

    /** The openid behind a code; refuses in plain words. */
    String whoseCode(String appId, String code) {
        WxMaService program = programs.get(appId);
        if (code == null || code.isBlank() || code.length() > CODE_LENGTH) {
            throw badCode();
        }
        return limited(it -> openid(it, code), program);
    }

    private <T> T limited(Function<WxMaService, T> call, WxMaService program) {
        if (!free.tryAcquire()) {
            throw unreachable();
        }
        try {
            return call.apply(program);
        } finally {
            free.release();
        }
    }

    private String openid(WxMaService program, String code) {
        try {
            String openid = program.jsCode2SessionInfo(code).getOpenid();
            if (openid == null || openid.isBlank()) {
                throw unreachable();
            }
            return openid;
        } catch (WxErrorException e) {
            int error = e.getError() == null ? 0 : e.getError().getErrorCode();
            if (BAD_CODE.contains(error)) {
                throw badCode();
            }
            log.warn("mini-program login: platform answered {}", error);
            if (error == BLOCKED_USER) {
                throw new Refusal(HttpStatus.FORBIDDEN, "blocked-by-platform", "微信限制了这个账号登录。请改用公众号或电话登记。");
            }
            throw unreachable();
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            log.warn("mini-program login: {}", e.getClass().getName());
            throw unreachable();
        }
    }

    private static Refusal badCode() {
        return new Refusal(HttpStatus.BAD_REQUEST, "bad-code", "登录没有成功，请退出小程序重新打开再试。");
    }

    private static Refusal unreachable() {
        return Refusal.unavailable("微信暂时没有回应，请过一会儿再试。", COME_AGAIN);
    }
}
