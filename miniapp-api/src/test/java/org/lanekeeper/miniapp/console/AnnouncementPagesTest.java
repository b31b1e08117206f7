package org.lanekeeper.miniapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.announcement.AdvancingAnnouncements;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.household.HouseholdTags;
import org.lanekeeper.community.household.ImportingRoster;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.community.notice.GroupChats;
import org.lanekeeper.community.notice.GroupKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** An announcement from the form to its last sum, on the pages of two people; tips and their calendar. */
@WithConsole
class AnnouncementPagesTest {
    private static final String FORM = "form.announcement";
    private static int committees;

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private ImportingRoster importing;

    @Autowired
    private AdvancingAnnouncements advancing;

    @Autowired
    private GroupChats groups;

    @Autowired
    private HouseholdTags tags;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private Committee committee;
    private Browser admin;
    private Browser clerk;

    @BeforeEach
    void openTheOffice() {
        committee = neighbourhood.committee("通知居委会" + ++committees);
        admin = new Browser(port).signIn("admin-" + committee.id(), Neighbourhood.PASSWORD);
        clerk = new Browser(port).signIn("clerk-" + committee.id(), Neighbourhood.PASSWORD);
    }

    private void roster(int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String phone = i % 10 == 9 ? "" : "137" + String.format("%08d", i);
            rows.add(List.of("幸福里小区", String.valueOf(1 + i / 100), "", String.valueOf(101 + i % 100), "王" + i, phone));
        }
        importing.run(committee.id(), RosterSheet.write(rows));
    }

    private String write(Map<String, String> values) {
        admin.open("/admin/announcements/new").submit(FORM, values);
        return admin.one("form[action$=/hand-in]").attr("action").replace("/hand-in", "");
    }

    @Test
    void aLargeOneIsApprovedByASecondPersonThenPlannedSentHaltedAndSentOn() {
        roster(210);
        String page = write(Map.of("title", "停水<b>", "wording", "{姓名}，明天停水，请存水。", "urgent", "true"));
        assertThat(admin.text()).contains("一共 210 户", "另一位同事看过", "【小巷管家】张三，明天停水", "算 1 条短信", "停水<b>");
        admin.submit("form[action$=/hand-in]", Map.of());
        assertThat(admin.text()).contains("已提交", "是您写的").doesNotContain("看过了，批准");
        assertThat(clerk.open("/admin").text()).contains("通知1");
        clerk.open(page + "/receivers?page=5");
        assertThat(clerk.text())
                .contains("发给谁 210 户", "3号楼110幸福里小区 王*** 没有", "共 210 条，第 5 / 5 页")
                .doesNotContain("王209");
        clerk.open(page).submit("form[action$=/approve]", Map.of());
        assertThat(clerk.text())
                .contains("已批准", "打算这样发", "210 户 = 189 短信 + 21 电话", "✓ 账平", "189条短信", "9.45 元", "21户要打电话");
        clerk.submit("form[action$=/send]", Map.of());
        assertThat(clerk.text()).contains("开始发了", "210 = 189 待发送 + 21 待电话");
        clerk.submit("form[action$=/pause]", Map.of());
        assertThat(clerk.text()).contains("已暂停", "210 = 189 排队等发 + 21 待电话");
        assertThat(clerk.open(page + "/progress").text()).contains("已暂停").doesNotContain("操作日志");
        clerk.open(page).submit("form[action$=/resume]", Map.of());
        neighbourhood.deliver();
        assertThat(clerk.open(page).text())
                .contains("210 = 189 已发送 + 21 待电话", "189户已经知道（90%）", "幸福里小区1号楼 100 90 10", "短信 189 已发送 189");
        clerk.follow("a.tag[href*=TO_CALL]");
        assertThat(clerk.text()).contains("发给谁 21 户", "只看「电话」「待电话」的", "1号楼110幸福里小区 王* 没有 电话");
        assertThat(admin.open("/admin/calls").text())
                .contains("停水<b>", "王*，明天停水，请存水。")
                .doesNotContain("王9，");
        clerk.open(page).submit("form[action$=/cancel]", Map.of());
        advancing.run();
        assertThat(clerk.open(page).text()).contains("210 = 189 已发送 + 21 已取消");
        assertThat(clerk.open("/admin/log").text()).contains("写通知", "提交通知", "批准通知", "发通知", "暂停通知", "取消通知");
    }

    @Test
    void aSmallOneIsPlannedAtOnceAndItsChannelsChange() {
        roster(20);
        write(Map.of(
                "title",
                "检修",
                "wording",
                "明天检修电梯。",
                "audience",
                "BUILDINGS",
                "buildings",
                "9号楼",
                "compoundId",
                compound()));
        admin.submit("form[action$=/hand-in]", Map.of());
        assertThat(admin.one(".alert-danger").text()).contains("这里面一户也没有");
        String page = write(Map.of(
                "title",
                "检修",
                "wording",
                "明天检修电梯。",
                "audience",
                "BUILDINGS",
                "buildings",
                "1号楼",
                "compoundId",
                compound()));
        admin.submit("form[action$=/hand-in]", Map.of());
        assertThat(admin.text()).contains("20 户 = 18 短信 + 2 电话");
        admin.submit("form[action$=/plan]", Map.of("channels", "CALL"));
        assertThat(admin.open(page).text()).contains("打算这样发", "20 户 = 20 电话", "0.00 元");
    }

    private String compound() {
        return jdbc.queryForObject("SELECT id FROM compound WHERE committee_id = ?", String.class, committee.id());
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatDoesNotFit() {
        roster(3);
        admin.open("/admin/announcements/new").submit(FORM, Map.of("title", "", "wording", "有话"));
        assertThat(admin.one("#title-error").text()).contains("请写标题");
        assertThat(admin.one("#wording").text()).isEqualTo("有话");
        admin.submit(FORM, Map.of("title", "甲", "wording", "{号码}号请来"));
        assertThat(admin.one("#wording-error").text()).contains("只有发给叫到的一批时才有");
        admin.submit(FORM, Map.of("wording", "请来", "audience", "HOUSEHOLD", "household", "9-999"));
        assertThat(admin.one("#householdId-error").text()).contains("名册上没有这一户");
        admin.submit(FORM, Map.of("audience", "HOUSEHOLD", "household", "1号楼102"));
        assertThat(admin.text()).contains("一共 1 户", "幸福里小区1号楼102");
        admin.submit("form[action$=/trial]", Map.of("phone", "123"));
        assertThat(admin.one(".alert-danger").text()).contains("11 位手机号");
        admin.submit("form[action$=/trial]", Map.of("phone", "13712345678"));
        assertThat(admin.one(".alert-success").text()).contains("试发");
        admin.open("/admin/log");
        assertThat(admin.text()).contains("通知试发给自己").doesNotContain("13712345678");
    }

    @Test
    void aTagChoosesAnAudience() {
        roster(3);
        long household = neighbourhood.at(committee, "1", "102").id();
        admin.open("/admin/roster/" + household).submit("form.trial[action$=/tags]", Map.of("tag", "独居老人"));
        assertThat(admin.text()).contains("独居老人 ×");
        assertThat(tags.inUse(committee.id())).containsExactly(new HouseholdTags.Use("独居老人", 1));
        admin.open("/admin/announcements/new")
                .submit(FORM, Map.of("title", "问候", "wording", "您好", "audience", "TAG", "tag", "独居老人"));
        assertThat(admin.text()).contains("一共 1 户", "标签「独居老人」");
    }

    @Test
    void tipsHaveALibraryAndACalendar() {
        groups.add(committee.id(), "楼组长", "tip-" + committee.id(), Instant.now());
        groups.changeKind(
                committee.id(), groups.ofCommittee(committee.id()).get(0).id(), GroupKind.LEADERS);
        admin.open("/admin/tips");
        assertThat(admin.text()).contains("七步洗手", "口罩怎么戴", "开窗通风", "油锅起火", "冒充子女借钱", "还没有日程");
        admin.submit("form[action$=/tips/schedules]", Map.of("atTime", "09:00", "groups", "LEADERS"));
        assertThat(admin.text()).contains("日程定好了", "09:00 每天", "楼组长群 14 天");
        admin.submit("form.trial[action$=/quiet-days]", Map.of("day", "2030-04-05", "reason", "清明"));
        assertThat(admin.text()).contains("2030-04-05 清明");
        admin.open("/admin/tips/new").submit("form.panel", Map.of("title", "七步洗手", "text", "又一条"));
        assertThat(admin.one("#title-error").text()).contains("已经有一条");
        admin.submit("form.panel", Map.of("title", "防台风", "video", "https://example.org/v/1"));
        assertThat(admin.text()).contains("已添加「防台风」", "有视频");
        admin.follow("a[aria-label=现在发「防台风」]");
        assertThat(admin.one("#title").val()).isEqualTo("防台风");
        assertThat(admin.one("#wording").text()).contains("视频：https://example.org/v/1");
    }
}
