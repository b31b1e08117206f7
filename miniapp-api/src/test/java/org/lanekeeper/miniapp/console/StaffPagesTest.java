package org.lanekeeper.miniapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.staff.StaffAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The committee's people, through the pages. */
@WithConsole
class StaffPagesTest {
    private static final String ADD = "form[action=/admin/staff]";
    private static final String FIRST = "the first password";
    private static final String SECOND = "the second password";
    private static int committees;

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private StaffAccounts accounts;

    @LocalServerPort
    private int port;

    private Committee committee;
    private Browser admin;
    private String newcomer;

    @BeforeEach
    void openTheOffice() {
        committee = neighbourhood.committee("人员居委会" + ++committees);
        newcomer = "wang.li.pharmacy-" + committee.id();
        admin = signIn("admin-" + committee.id(), Neighbourhood.PASSWORD);
    }

    private Browser signIn(String username, String password) {
        return new Browser(port).signIn(username, password);
    }

    private long add() {
        admin.open("/admin/staff")
                .submit(
                        ADD,
                        Map.of("username", newcomer, "displayName", "王丽", "role", "PHARMACIST", "password", FIRST));
        assertThat(admin.path()).isEqualTo("/admin/staff");
        assertThat(admin.one(".alert-success").text()).contains("王丽");
        return accounts.named(newcomer).orElseThrow().id();
    }

    private String rowOf(String username) {
        return admin.page().select("tbody tr").eachText().stream()
                .filter(row -> row.contains(username))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAdministratorAddsAPharmacist() {
        assertThat(admin.one("nav.side").text()).contains("人员");
        long id = add();
        assertThat(rowOf(newcomer)).contains("王丽", "药店", "在用", "重设密码", "停用");
        assertThat(rowOf("admin-" + committee.id())).contains("改自己的密码").doesNotContain("停用");
        assertThat(signIn(newcomer, FIRST).path()).isEqualTo("/redeem");
        assertThat(admin.open("/admin/log").one("tbody tr").text())
                .contains("添加人员", "人员 " + id)
                .doesNotContain("王丽", newcomer);
    }

    @Test
    void whatDoesNotFitIsToldBesideItsFieldAndTheRestIsKept() {
        admin.open("/admin/staff")
                .submit(
                        ADD,
                        Map.of("username", newcomer, "displayName", "<b>王丽", "role", "GUARD", "password", "short"));
        assertThat(admin.one("#password-error").text()).contains("至少 10 位");
        assertThat(admin.one("#password").val()).isEmpty();
        assertThat(admin.one("#password").attr("aria-describedby")).isEqualTo("password-error");
        assertThat(admin.one("#username").val()).isEqualTo(newcomer);
        assertThat(admin.one("#displayName").val()).isEqualTo("<b>王丽");
        assertThat(admin.one("#role option[selected]").val()).isEqualTo("GUARD");

        admin.submit(ADD, Map.of("username", "guard-" + committee.id(), "password", FIRST));
        assertThat(admin.one("#username-error").text()).isEqualTo("这个用户名已经有人用了，请换一个。");
        assertThat(admin.text()).contains("密码没有留下");
        admin.submit(ADD, Map.of("username", newcomer, "role", "EMPEROR", "password", FIRST));
        assertThat(admin.one("#role-error").text()).isEqualTo("请选一个身份。");
        assertThat(accounts.named(newcomer)).isEmpty();
    }

    @Test
    void whoIsDisabledLosesThePageUnderTheirHands() {
        long id = add();
        Browser pharmacist = signIn(newcomer, FIRST);
        assertThat(pharmacist.open("/redeem").path()).isEqualTo("/redeem");

        admin.open("/admin/staff").submit("form[action$=/" + id + "/disable]", Map.of());
        assertThat(admin.one(".alert-success").text()).contains("王丽", "停用");
        assertThat(rowOf(newcomer)).contains("已停用", "启用");
        assertThat(pharmacist.open("/redeem").path()).isEqualTo("/admin/login");
        assertThat(signIn(newcomer, FIRST).text()).contains("用户名或密码不对");

        admin.submit("form[action$=/" + id + "/enable]", Map.of());
        assertThat(rowOf(newcomer)).contains("在用");
        assertThat(signIn(newcomer, FIRST).path()).isEqualTo("/redeem");
    }

    @Test
    void aForgottenPasswordIsSetAnew() {
        long id = add();
        admin.follow("a[href=/admin/staff/" + id + "/password]").submit("main form", Map.of("password", newcomer));
        assertThat(admin.one("#password-error").text()).contains("不能和用户名一样");
        admin.submit("main form", Map.of("password", SECOND));
        assertThat(admin.one(".alert-success").text()).contains("王丽", "重设");
        assertThat(signIn(newcomer, FIRST).text()).contains("用户名或密码不对");
        assertThat(signIn(newcomer, SECOND).path()).isEqualTo("/redeem");
    }

    @Test
    void everybodyChangesTheirOwnPassword() {
        for (String role : new String[] {"clerk", "guard", "pharmacist"}) {
            String username = role + "-" + committee.id();
            Browser person = signIn(username, Neighbourhood.PASSWORD);
            Browser otherTab = signIn(username, Neighbourhood.PASSWORD);
            person.follow("a[href=/admin/password]");
            Map<String, String> wrong = Map.of("old", "wrong", "password", SECOND, "again", SECOND);
            assertThat(person.submit("main form", wrong).one("#old-error").text())
                    .contains("原密码不对");
            Map<String, String> slip = Map.of("old", Neighbourhood.PASSWORD, "password", SECOND, "again", SECOND + "x");
            assertThat(person.submit("main form", slip).one("#again-error").text())
                    .contains("不一样");
            Map<String, String> same = Map.of(
                    "old", Neighbourhood.PASSWORD, "password", Neighbourhood.PASSWORD, "again", Neighbourhood.PASSWORD);
            assertThat(person.submit("main form", same).one("#password-error").text())
                    .contains("和原密码一样");

            person.submit("main form", Map.of("old", Neighbourhood.PASSWORD, "password", SECOND, "again", SECOND));
            assertThat(person.path()).isEqualTo("/admin/login");
            assertThat(person.one(".alert-success").text()).contains("密码已改好");
            assertThat(otherTab.open("/admin/password").path()).isEqualTo("/admin/login");
            assertThat(signIn(username, SECOND).path()).isNotEqualTo("/admin/login");
        }
    }

    @Test
    void guessingTheOldPasswordLocksTheAccount() {
        Browser clerk = signIn("clerk-" + committee.id(), Neighbourhood.PASSWORD);
        clerk.open("/admin/password");
        for (int i = 0; i < 5; i++) {
            clerk.submit("main form", Map.of("old", "wrong", "password", SECOND, "again", SECOND));
        }
        clerk.submit("main form", Map.of("old", Neighbourhood.PASSWORD, "password", SECOND, "again", SECOND));
        assertThat(clerk.one("#old-error").text()).contains("锁定");
        admin.open("/admin/staff");
        assertThat(rowOf("clerk-" + committee.id())).contains("暂时锁定");
    }

    @Test
    void othersStayOutside() {
        Committee theirs = neighbourhood.committee("别的居委会" + ++committees);
        long id = accounts.named("clerk-" + theirs.id()).orElseThrow().id();
        assertThat(admin.open("/admin/staff").text()).doesNotContain("clerk-" + theirs.id());
        assertThat(admin.open("/admin/staff/" + id + "/password").status()).isEqualTo(404);
        for (String role : new String[] {"clerk", "guard", "pharmacist"}) {
            Browser person = signIn(role + "-" + committee.id(), Neighbourhood.PASSWORD);
            assertThat(person.page().select("a[href=/admin/staff]")).isEmpty();
            assertThat(person.open("/admin/staff").status()).as(role).isEqualTo(403);
            assertThat(person.open("/admin/staff/" + id + "/password").status()).isEqualTo(403);
        }
        assertThat(new Browser(port).open("/admin/password").path()).isEqualTo("/admin/login");
    }
}
