package org.lanekeeper.miniapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.staff.OperationLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The back button, and the same form sent once more. */
@WithConsole
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatedFormTest {
    private static final Map<String, String> VEGETABLES = Map.of("title", "菜", "item", "菜");

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private OperationLog log;

    @LocalServerPort
    private int port;

    private Committee committee;
    private Browser clerk;

    @BeforeAll
    void openTheOffice() {
        committee = neighbourhood.committee("和平里居委会");
        clerk = new Browser(port).signIn("clerk-" + committee.id(), Neighbourhood.PASSWORD);
    }

    private List<String> logged() {
        return log.newest(committee.id(), 50).stream()
                .map(line -> line.operation() + " " + line.subject() + " " + line.reason())
                .toList();
    }

    @Test
    void nothingIsSaidToBePublishedThatIsNot() {
        var form = clerk.open("/admin/relays/new").page();
        clerk.submit("main form", VEGETABLES, Browser.button("publish", "false"));
        String draft = clerk.path();
        String id = draft.replaceAll("\\D", "");

        clerk.show(form).submit("main form", VEGETABLES, Browser.button("publish", "false"));
        assertThat(clerk.path()).isEqualTo(draft);
        assertThat(clerk.one(".alert-success").text())
                .contains("已经提交过", "草稿已保存")
                .doesNotContain("已发布");

        clerk.show(form).submit("main form", Map.of("title", "大白菜", "item", "菜"), Browser.button("publish", "true"));
        assertThat(clerk.one(".alert-danger").text()).contains("这张表已经提交过", "「菜」（草稿）", "重新打开");
        assertThat(clerk.text()).doesNotContain("接龙已发布");
        assertThat(clerk.one("#title").val()).isEqualTo("大白菜");

        clerk.submit("main form", Map.of(), Browser.button("publish", "true"));
        assertThat(clerk.one("h1").text()).startsWith("大白菜").doesNotContain("草稿");
        assertThat(clerk.path()).isNotEqualTo(draft);
        assertThat(clerk.one(".alert-success").text()).isEqualTo("接龙已发布。居民到点就可以登记。");
        String other = clerk.path().replaceAll("\\D", "");
        assertThat(logged())
                .containsExactly("relay.create relay " + other + " 直接发布", "relay.create relay " + id + " 存为草稿");
    }
}
