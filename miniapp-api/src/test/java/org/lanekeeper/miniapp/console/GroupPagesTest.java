package org.lanekeeper.miniapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.group.GroupCode;
import org.lanekeeper.community.group.LinkOutcome;
import org.lanekeeper.community.group.LinkingGroup;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.ChannelTroubles;
import org.lanekeeper.community.notice.GroupChat;
import org.lanekeeper.community.notice.GroupChats;
import org.lanekeeper.community.notice.PostParts;
import org.lanekeeper.community.notice.PostingNotice;
import org.lanekeeper.community.resident.Platform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Groups are linked, tried out and let go on a page. */
@WithConsole
@TestPropertySource(
        properties = {
            "lanekeeper.wecom.robot[0].name=楼组长群",
            "lanekeeper.wecom.robot[0].committees=群居委会1,群居委会2,群居委会3,群居委会4,群居委会5,群居委会6,群居委会7,群居委会8",
            "lanekeeper.wecom.customer[0].name=社工小王",
            "lanekeeper.wecom.customer[0].committees=群居委会1,群居委会2,群居委会3,群居委会4,群居委会5,群居委会6,群居委会7,群居委会8",
            "lanekeeper.dingtalk.robot[0].name=别人的机器人",
            "lanekeeper.dingtalk.robot[0].committees=别的居委会"
        })
class GroupPagesTest {
    private static final String CODE = "form[action=/admin/groups/codes]";
    private static final String ROBOT = "form[action=/admin/groups/robots]";
    private static int committees;

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private Committees all;

    @Autowired
    private LinkingGroup linking;

    @Autowired
    private GroupChats groups;

    @Autowired
    private PostingNotice posting;

    @Autowired
    private PostParts parts;

    @Autowired
    private ChannelTroubles troubles;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private Committee committee;
    private Browser admin;

    @BeforeEach
    void openTheOffice() {
        committee = neighbourhood.committee("群居委会" + ++committees);
        admin = new Browser(port).signIn("admin-" + committee.id(), Neighbourhood.PASSWORD);
    }

    private GroupChat linkWecom(String chatId) {
        String account = "bot-" + committee.id();
        all.serve(committee.id(), Platform.WECOM_BOT.name(), account);
        admin.open("/admin/groups").submit(CODE, Map.of("name", "<b>3号楼群"));
        String code = admin.one(".big-code").text();
        LinkOutcome outcome = linking.link(
                Platform.WECOM_BOT, account, chatId, GroupCode.in("绑定 " + code).orElseThrow());
        return ((LinkOutcome.Linked) outcome).group();
    }

    @Test
    void showsACodeOnceAndTheGroupThatItLinked() {
        GroupChat group = linkWecom("chat-1");
        assertThat(group.name()).isEqualTo("<b>3号楼群");
        String row = admin.open("/admin/groups").one("tbody tr").text();
        assertThat(row).contains("<b>3号楼群", "全居委会", "企业微信智能机器人", "只能 @ 机器人问").doesNotContain("测试消息");
        assertThat(admin.page().select(".big-code")).isEmpty();
        assertThat(admin.open("/admin/log").one("tbody tr").text()).contains("生成群绑定码");
    }

    @Test
    void givesAListeningGroupARobotTriesItOutAndLetsItGo() {
        GroupChat group = linkWecom("chat-2");
        admin.open("/admin/groups")
                .submit("form[action=/admin/groups/" + group.id() + "/robot]", Map.of("robot", "楼组长群"));
        assertThat(admin.one("tbody tr").text()).contains("群机器人「楼组长群」", "正常");
        admin.submit("form[action=/admin/groups/" + group.id() + "/test]", Map.of());
        assertThat(admin.one(".alert-success").text()).contains("测试消息已交给平台");
        groups.troubled(group.id(), "93000", Instant.now());
        assertThat(admin.open("/admin/groups").one("tbody tr").text()).contains("发不出去（93000）");
        admin.submit("form[action=/admin/groups/" + group.id() + "/unlink]", Map.of());
        assertThat(admin.text()).contains("已解除绑定", "还没有群");
        assertThat(groups.ofCommittee(committee.id())).isEmpty();
    }

    @Test
    void offersTheCommitteesOwnRobotsAlone() {
        admin.open("/admin/groups");
        assertThat(admin.one("#robot").text()).contains("楼组长群").doesNotContain("别人的机器人");
        admin.submit(ROBOT, Map.of("name", "偷来的群", "robot", "别人的机器人"));
        assertThat(admin.one(".field-error").text()).contains("没有本居委会能用的这个机器人");
        assertThat(groups.ofCommittee(committee.id())).isEmpty();
        admin.submit(ROBOT, Map.of("name", "楼组长", "robot", "楼组长群"));
        assertThat(admin.one("tbody tr").text()).contains("楼组长", "正常");
    }

    @Test
    void saysWhatIsMissingAndKeepsTheRest() {
        admin.open("/admin/groups").submit(CODE, Map.of("name", "", "buildings", "3、5"));
        assertThat(admin.one(".field-error").text()).contains("请先选是哪个小区");
        assertThat(admin.one("#code-buildings").val()).isEqualTo("3、5");
        admin.submit(CODE, Map.of("name", "", "buildings", ""));
        assertThat(admin.one(".field-error").text()).contains("请写群的名字");
    }

    @Test
    void aPersonBringsWordsIntoAnOrdinaryGroupPieceByPiece() {
        admin.open("/admin/groups").submit("form[action=/admin/groups/by-hand]", Map.of("name", "5号楼<i>群"));
        assertThat(admin.one("tbody tr").text()).contains("5号楼<i>群", "普通微信群", "正常");
        long delivery = waiting("TO_POST", null);
        parts.lay(committee.id(), delivery, 1, "(1/2) 明天停水");
        parts.lay(committee.id(), delivery, 2, "(2/2) 请接好");
        admin.open("/admin/posts");
        assertThat(admin.text()).contains("还有 1 条", "5号楼<i>群", "第 2 段，共 2 段", "(1/2) 明天停水");
        admin.submit("form[action=/admin/posts/" + delivery + "/parts/2]", Map.of());
        assertThat(admin.text()).contains("还有 1 条", "已发");
        admin.submit("form[action=/admin/posts/" + delivery + "/parts/1]", Map.of());
        assertThat(admin.text()).contains("没有要转发的");
        assertThat(status(delivery)).isEqualTo("SENT");
        assertThat(admin.open("/admin/log").one("tbody tr").text()).contains("发到群里");
        Browser clerk = new Browser(port).signIn("clerk-" + committee.id(), Neighbourhood.PASSWORD);
        assertThat(clerk.open("/admin/posts").status()).isEqualTo(200);
    }

    @Test
    void aCustomerGroupWaitsForTheMemberAndCanBeTickedByHand() {
        admin.open("/admin/groups")
                .submit(
                        "form[action=/admin/groups/customers]",
                        Map.of("name", "6号楼", "member", "社工小王", "chatId", "wr no"));
        assertThat(admin.one(".field-error").text()).contains("客户群的编号");
        admin.submit(
                "form[action=/admin/groups/customers]",
                Map.of("name", "6号楼", "member", "社工小王", "chatId", "wrTrial-" + committee.id() + "-building6"));
        assertThat(admin.one("tbody tr").text()).contains("6号楼", "企业微信客户群", "正常");
        long delivery = waiting("TO_CONFIRM", null);
        assertThat(admin.open("/admin/posts").text()).contains("可能建了两个一样的任务");
        jdbc.update("UPDATE delivery SET message_id = 'm' WHERE id = ?", delivery);
        assertThat(admin.open("/admin/posts").text()).contains("在「客户群群发」里点发送");
        admin.submit("form[action=/admin/posts/" + delivery + "/confirmed]", Map.of());
        assertThat(status(delivery)).isEqualTo("SENT");
    }

    @Test
    void saysWhichTemplateIsStoppedUntilItIsMended() {
        Instant now = Instant.now();
        troubles.noticed(committee.id(), Channel.SUBSCRIBE, "wxa", "T1", "40037", now, null);
        troubles.noticed(committee.id(), Channel.ROBOT, "物业群", "", "130101", now, now.plusSeconds(600));
        admin.open("/admin/posts");
        assertThat(admin.text()).contains("模板 T1 平台不认（40037）", "发得太快", "到点自己继续");
        admin.submit("form[action^=/admin/posts/troubles/]", Map.of());
        assertThat(admin.text()).doesNotContain("T1").contains("物业群");
        assertThat(troubles.isStopped(committee.id(), Channel.SUBSCRIBE, "wxa", "T1"))
                .isFalse();
    }

    private long waiting(String status, String messageId) {
        long group = groups.ofCommittee(committee.id()).get(0).id();
        long notice = posting.toGroup(committee.id(), "GROUP_TEST", 0, group, "明天停水");
        jdbc.update("UPDATE delivery SET status = ?, message_id = ? WHERE notice_id = ?", status, messageId, notice);
        return jdbc.queryForObject("SELECT id FROM delivery WHERE notice_id = ?", Long.class, notice);
    }

    private String status(long delivery) {
        return jdbc.queryForObject("SELECT status FROM delivery WHERE id = ?", String.class, delivery);
    }
}
