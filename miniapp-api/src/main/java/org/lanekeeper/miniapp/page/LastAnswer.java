package org.lanekeeper.miniapp.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.lanekeeper.miniapp.problem.ProblemWriter;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Faults that no controller answered. Says nothing of what happened inside. */
@Controller
@Hidden
class LastAnswer implements ErrorController {
    /** Pages of people with an account. */
    private static final Pattern STAFF = Pattern.compile("/(?:admin|redeem|guard|actuator)(?:/.*)?");

    /** For a resident who has come to nowhere. */
    private static final List<String> NEXT =
            List.of("有二维码的，请重新扫一次码。", "从聊天里点进来的，请回到聊天，再点一次链接。", "还是不行，请打电话给居委会，或到居委会窗口问。");

    private final ProblemWriter problems;

    LastAnswer(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    String answer(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        HttpStatusCode status = status(request);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path instanceof String uri && uri.startsWith("/api/")) {
            problems.write(response, Refusal.ofStatus(status));
            return null;
        }
        response.setStatus(status.value());
        // a link that could not even be read is mistyped like any other
        boolean malformed = status.value() == 400 && HttpMethod.GET.matches(request.getMethod());
        HttpStatusCode shown = malformed ? HttpStatus.NOT_FOUND : status;
        boolean staff = path instanceof String uri && STAFF.matcher(uri).matches();
        model.addAttribute("title", title(shown));
        model.addAttribute("text", staff ? staffText(shown) : text(shown));
        model.addAttribute("steps", staff || shown.value() != 404 ? List.of() : NEXT);
        return "phone/message";
    }

    private static HttpStatusCode status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return HttpStatusCode.valueOf(status instanceof Integer code && code >= 400 && code < 600 ? code : 404);
    }

    private static String title(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> "这一页不能看";
            case 404 -> "没有这一页";
            case 413 -> "文件太大";
            case 503 -> "系统正忙";
            default -> status.is4xxClientError() ? "没有办成" : "系统出了问题";
        };
    }

    private static String staffText(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> "您的账号不能做这一步，或者页面放得太久。请返回刷新再试；还不行就找管理员。";
            case 404 -> "可能已经删掉了，或者链接不完整。请返回，从菜单重新打开。";
            default -> text(status);
        };
    }

    private static String text(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> "页面放得太久了。请返回，刷新以后再填一次。";
            case 404 -> "可能是链接没有复制完整，或者打错了一个字。";
            case 503 -> "请过几秒再试。";
            case 413 -> "名册文件不超过 5 MB。请分成几个文件上传。";
            default -> status.is4xxClientError() ? "请返回上一页，检查后再试。" : "请过一会儿再试。还不行就联系居委会。";
        };
    }
}
