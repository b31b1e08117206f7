package org.lanekeeper.miniapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lanekeeper.community.committee.Committee;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who comes in, how far, and what a page makes of odd requests. */
@WithConsole
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafetyTest {
    @Autowired
    private Neighbourhood neighbourhood;

    @LocalServerPort
    private int port;

    private Committee committee;

    @BeforeAll
    void openTheOffice() {
        committee = neighbourhood.committee("平安里居委会");
    }

    private Browser signedIn(String role) {
        return new Browser(port).signIn(role + "-" + committee.id(), Neighbourhood.PASSWORD);
    }

    @Test
    void aStrangerFindsTheDoor() {
        Browser stranger = new Browser(port).open("/");
        assertThat(stranger.one("a").attr("href")).isEqualTo("/admin");
        stranger.open("/admin");
        assertThat(stranger.path()).isEqualTo("/admin/login");
        assertThat(stranger.text()).doesNotContain("试用");
        stranger.signIn("clerk-" + committee.id(), "wrong");
        assertThat(stranger.one(".alert-danger").text()).contains("用户名或密码不对");
        assertThat(new Browser(port).open("/admin/roster").path()).isEqualTo("/admin/login");
    }

    @Test
    void whoeverComesByALinkGetsWhereTheyWanted() {
        Browser clerk = new Browser(port).open("/admin/relays/new");
        clerk.submit("form", Map.of("username", "clerk-" + committee.id(), "password", Neighbourhood.PASSWORD));
        assertThat(clerk.path()).isEqualTo("/admin/relays/new");
        assertThat(clerk.submit("form[action$=logout]", Map.of()).text()).contains("已退出");
        assertThat(clerk.open("/admin").path()).isEqualTo("/admin/login");
    }

    @Test
    void aGuardSeesHowFarRelaysAreAndNothingElse() {
        Browser guard = signedIn("guard");
        assertThat(guard.path()).as("to the gate").isEqualTo("/guard");
        guard.open("/admin");
        assertThat(guard.one("nav.side").text()).isEqualTo("门岗 首页");
        assertThat(guard.text()).contains("现在没有接龙");
        for (String path : new String[] {"/admin/roster", "/admin/calls", "/admin/log", "/redeem"}) {
            assertThat(guard.open(path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void twoTabsDoNotSpoilEachOther() {
        Browser clerk = signedIn("clerk");
        var first = clerk.open("/admin/relays/new").page();
        var second = clerk.open("/admin/relays/new").page();
        Map<String, String> relay = Map.of("title", "菜", "item", "菜");
        clerk.show(second).submit("main form", relay, Browser.button("publish", "false"));
        assertThat(clerk.one("h1").text()).isEqualTo("菜 草稿");
        clerk.show(first).submit("main form", relay, Browser.button("publish", "false"));
        assertThat(clerk.one("h1").text()).isEqualTo("菜 草稿");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Browser clerk = signedIn("clerk");
        clerk.open("/admin/relays/new").submit("main form", Map.of("title", "x", "item", "x", "_csrf", "forged"));
        assertThat(clerk.status()).isEqualTo(403);
    }

    @Test
    void oddAddressesAreAnsweredCalmly() {
        Browser clerk = signedIn("clerk");
        assertThat(clerk.open("/admin/roster?page=99999999&building=%3Cb%3E%25_")
                        .status())
                .isEqualTo(200);
        assertThat(clerk.one("#building").val()).isEqualTo("<b>%_");
        assertThat(clerk.open("/admin/relays/99999").status()).isEqualTo(404);
        assertThat(clerk.open("/admin/relays/x").status()).isEqualTo(404);
        assertThat(clerk.open("/admin/roster?page=x").status()).isEqualTo(400);
        assertThat(clerk.open("/redeem?code=%3Cscript%3E").one("#code").val()).isEqualTo("<script>");
    }

    @Test
    void aForgedMessageCookieIsIgnored() {
        Browser clerk = signedIn("clerk");
        for (String forged : new String[] {"%%%", "cGF0aD0vYWRtaW4mZG9uZT0lJSU", "a".repeat(3500)}) {
            clerk.cookie("lanekeeper_flash", forged);
            assertThat(clerk.open("/admin/relays").status()).isEqualTo(200);
            assertThat(clerk.page().select(".alert-success")).isEmpty();
        }
    }
}
