package org.lanekeeper.sandbox.platform.miniapp;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.door.RefusalForm;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.limit.SlidingWindow;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /wxa/getwxacodeunlimit}: a picture (here a plain QR code of page and scene), or an error as JSON. */
final class PageCodes {
    private static final String SCENE = "[0-9A-Za-z!#$&'()*+,/:;=?@\\-._~]{1,32}";
    private static final String PAGE = "[A-Za-z0-9_][A-Za-z0-9_\\-/]*";

    private final Caller caller;
    private final Clock clock;
    private final MiniProgramLimits limits;
    private final Map<String, SlidingWindow> paces = new ConcurrentHashMap<>();

    PageCodes(Caller caller, Clock clock, MiniProgramLimits limits) {
        this.caller = caller;
        this.clock = clock;
        this.limits = limits;
    }

    void serve(Door door) {
        door.post("miniapp", "/wxa/getwxacodeunlimit", RefusalForm.ERRCODE, this::draw);
    }

    private Answer draw(Call call, ObjectNode body) {
        String appId = caller.appOf(call);
        String scene = body.path("scene").asString("");
        if (!scene.matches(SCENE)) {
            throw new Refusal(40169, "invalid length for scene, or the data is not json string");
        }
        String page = body.path("page").asString("");
        // a page may be left out, then the home page opens; parameters belong into the scene
        if (!page.isEmpty() && !page.matches(PAGE)) {
            throw new Refusal(41030, "invalid page");
        }
        int width = body.path("width").asInt(430);
        if (width < 280 || width > 1280) {
            throw new Refusal(40097, "invalid args: width");
        }
        SlidingWindow pace = paces.computeIfAbsent(
                appId, key -> new SlidingWindow(clock, limits.pageCodesPerMinute(), Duration.ofMinutes(1)));
        if (!pace.take()) {
            throw new Refusal(45009, "reach max api minute frequence limit");
        }
        return Answer.png(picture(appId + "/" + page + "?scene=" + scene, width));
    }

    private static byte[] picture(String content, int width) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            var matrix = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, width, width);
            MatrixToImageWriter.writeToStream(matrix, "PNG", png);
            return png.toByteArray();
        } catch (WriterException e) {
            throw new IllegalStateException("so short a text fits into every QR code", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
