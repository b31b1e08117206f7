package org.lanekeeper.miniapp;

import java.net.URI;
import java.util.List;
import org.lanekeeper.sandbox.SharedServices;
import org.lanekeeper.sandbox.platform.Settings;
import org.lanekeeper.sandbox.platform.SimulatedPlatforms;
import org.lanekeeper.sandbox.platform.miniapp.MiniProgram;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server on a free port, with a real database and simulated platforms, and Redis out of reach. */
final class Server {
    static final String APP = "wxtrial00000ma";
    static final String SHARED_APP = "wxshared00000ma";
    static final String TEMPLATE = "trial-template-call-to-buy";

    private static final SimulatedPlatforms PLATFORMS = SimulatedPlatforms.start(
            Settings.onLoopback(0, List.of(), List.of(program(APP), program(SHARED_APP)), List.of(), List.of()));
    private static final ConfigurableApplicationContext CONTEXT = start();

    private Server() {}

    private static MiniProgram program(String appId) {
        return new MiniProgram(
                appId,
                "secret-of-" + appId,
                "token",
                "bWluaS1wcm9ncmFtLW1pbmktcHJvZ3JhbS1taW5pLXA",
                URI.create("http://127.0.0.1:1/push"),
                "小巷管家",
                List.of());
    }

    private static ConfigurableApplicationContext start() {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(MiniappApi.class, CsrfProbe.class)
                .web(WebApplicationType.SERVLET)
                .profiles("trial")
                .run(
                        "--spring.config.name=" + MiniappApi.CONFIG_NAMES,
                        "--server.port=0",
                        "--spring.datasource.url=" + SharedServices.freshDatabase(),
                        "--spring.datasource.username=" + SharedServices.username(),
                        "--spring.datasource.password=" + SharedServices.password(),
                        "--spring.data.redis.port=1",
                        "--lanekeeper.public-url=https://lane.example",
                        "--lanekeeper.access.logins-per-minute=1000",
                        "--lanekeeper.voucher.guesses-per-minute=1000",
                        "--lanekeeper.wecom.robot[0].name=楼组长群",
                        "--lanekeeper.wecom.robot[0].committees=" + Neighbourhood.names(),
                        "--lanekeeper.feishu.robot[0].name=别人的机器人",
                        "--lanekeeper.feishu.robot[0].committees=别的居委会",
                        "--lanekeeper.wechat.timeout=1s",
                        "--lanekeeper.wechat.miniapp[0].app-id=" + APP,
                        "--lanekeeper.wechat.miniapp[0].secret=secret-of-" + APP,
                        "--lanekeeper.wechat.miniapp[0].api-host=" + PLATFORMS.base(),
                        "--lanekeeper.wechat.miniapp[0].call-template-id=" + TEMPLATE,
                        "--lanekeeper.wechat.miniapp[1].app-id=" + SHARED_APP,
                        "--lanekeeper.wechat.miniapp[1].secret=secret-of-" + SHARED_APP,
                        "--lanekeeper.wechat.miniapp[1].api-host=" + PLATFORMS.base());
        Runtime.getRuntime().addShutdownHook(new Thread(PLATFORMS::close));
        return context;
    }

    static URI base() {
        return URI.create("http://127.0.0.1:" + CONTEXT.getEnvironment().getProperty("local.server.port"));
    }

    static URI platforms() {
        return PLATFORMS.base();
    }

    static <T> T bean(String name, Class<T> type) {
        return CONTEXT.getBean(name, type);
    }

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }
}
