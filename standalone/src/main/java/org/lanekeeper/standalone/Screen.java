package org.lanekeeper.standalone;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What the person at the screen reads, in Chinese first. */
final class Screen {
    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset());
    private final PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset());

    /** The terminal's own if it can show Chinese. A JDK started without a locale claims it could not, wrongly. */
    private static Charset charset() {
        Console console = System.console();
        return console != null && console.charset().newEncoder().canEncode('巷')
                ? console.charset()
                : StandardCharsets.UTF_8;
    }

    void starting(boolean first) {
        out.println(
                first
                        ? "小巷管家正在启动，第一次要准备数据库，请稍候…… / Starting; the first time takes a little longer"
                        : "小巷管家正在启动…… / Starting");
    }

    /**
     * @param sample what the trial has to show
     */
    void ready(Settings settings, Sample sample, long seconds) {
        String console = "http://127.0.0.1:" + settings.api().port() + "/admin";
        String chat = "http://127.0.0.1:" + settings.chat().port() + "/";
        out.println("小巷管家已就绪（" + seconds + " 秒），用浏览器打开 / Ready, open in a browser:");
        out.println("  居委会后台 console: " + console);
        if (settings.trial()) {
            out.println("  模拟聊天 chat:     " + chat);
            sample.board()
                    .ifPresent(relay -> out.println("  公示板 board:       http://127.0.0.1:"
                            + settings.api().port() + "/b/" + relay));
            sample.poster()
                    .ifPresent(code -> out.println("  访客登记 gate:      http://127.0.0.1:"
                            + settings.api().port() + "/g/" + code));
            out.println("  门卫 guard:         http://127.0.0.1:" + settings.api().port() + "/guard");
            out.println("  药店 pharmacy:      http://127.0.0.1:" + settings.api().port() + "/redeem");
            out.println("  试用账号 accounts:  secretary clerk guard pharmacist，密码 password: trial-only");
            out.println("  先在聊天里发一句 / type this in the chat first: 接龙 3-502 张三");
        }
        out.println("数据保存在 " + settings.data() + "，按 Ctrl-C 停止 / Data are kept there; Ctrl-C stops");
    }

    void refused(String lines) {
        errors.println(lines);
    }
}
