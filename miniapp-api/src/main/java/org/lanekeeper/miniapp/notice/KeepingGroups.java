package org.lanekeeper.miniapp.notice;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.committee.Compound;
import org.lanekeeper.community.group.GroupCode;
import org.lanekeeper.community.group.GroupScope;
import org.lanekeeper.community.group.MakingGroupCode;
import org.lanekeeper.community.group.RobotPolicy;
import org.lanekeeper.community.group.StartingGroup;
import org.lanekeeper.community.group.UnfitGroupException;
import org.lanekeeper.community.notice.GroupChat;
import org.lanekeeper.community.notice.GroupChats;
import org.lanekeeper.community.notice.GroupKind;
import org.lanekeeper.community.notice.PostingNotice;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/** The committee's groups: linked by a code, or by a robot that only writes. */
@Service
public class KeepingGroups {
    private static final int LENGTH = 40;
    private static final String TEST = "这是测试消息：「%s」收得到小巷管家的通知。";

    private final GroupChats groups;
    private final MakingGroupCode making;
    private final StartingGroup starting;
    private final PostingNotice posting;
    private final Committees committees;
    private final RobotSettings robots;
    private final LoggedOperations operations;
    private final Clock clock;

    KeepingGroups(
            GroupChats groups,
            MakingGroupCode making,
            StartingGroup starting,
            PostingNotice posting,
            Committees committees,
            RobotSettings robots,
            LoggedOperations operations,
            Clock clock) {
        this.groups = groups;
        this.making = making;
        this.starting = starting;
        this.posting = posting;
        this.committees = committees;
        this.robots = robots;
        this.operations = operations;
        this.clock = clock;
    }

    /**
     * A group as it is shown.
     *
     * @param scope whom it is for, in words
     */
    public record Shown(GroupChat group, String scope) {}

    public List<Shown> all(Staff staff) {
        List<Compound> compounds = committees.compounds(staff.committeeId());
        return groups.ofCommittee(staff.committeeId()).stream()
                .map(group -> new Shown(group, scope(group, compounds)))
                .toList();
    }

    private static String scope(GroupChat group, List<Compound> compounds) {
        String compound = compounds.stream()
                .filter(one -> Long.valueOf(one.id()).equals(group.compoundId()))
                .map(Compound::name)
                .findFirst()
                .orElse("");
        return new GroupScope(group.compoundId(), group.buildingList()).inWords(compound);
    }

    /** Names of the robots that the committee may use. */
    public List<String> robots(Staff staff) {
        return permitted(staff, robots.all());
    }

    private List<String> permitted(Staff staff, List<RobotSettings.Robot> all) {
        String committee =
                committees.find(staff.committeeId()).map(Committee::name).orElse("");
        return all.stream()
                .filter(robot -> RobotPolicy.mayUse(robot.committees(), committee, committees.count()))
                .map(RobotSettings.Robot::name)
                .toList();
    }

    /** Of these the ones that write into no group yet. */
    public List<String> freeRobots(Staff staff) {
        List<String> used = groups.ofCommittee(staff.committeeId()).stream()
                .map(GroupChat::robot)
                .filter(Objects::nonNull)
                .toList();
        return robots(staff).stream().filter(robot -> !used.contains(robot)).toList();
    }

    /** The code as it is shown, once. */
    public String code(Staff staff, String name, Long compoundId, String buildings) {
        return fit(() -> operations.run(
                staff,
                () -> GroupCode.display(
                        making.make(staff.committeeId(), name, GroupScope.of(compoundId, buildings), staff.id())),
                made -> Optional.of(Operation.GROUP_CODE.on(Subject.GROUP_CODE, name.strip()))));
    }

    /** The same group twice is one group. */
    public GroupChat add(Staff staff, String name, String robot, Long compoundId, String buildings) {
        String bare = text(name, "name", "请写群的名字，最多 " + LENGTH + " 个字。");
        String chosen = permitted(staff, robot);
        GroupScope scope = fit(() -> GroupScope.of(compoundId, buildings));
        operations.run(
                staff,
                () -> starting.withRobot(staff.committeeId(), bare, chosen, scope),
                added -> added ? Optional.of(Operation.GROUP_ADD.on(Subject.robot(chosen))) : Optional.empty());
        return groups.with(staff.committeeId(), chosen)
                .filter(group -> group.name().equals(bare))
                .orElseThrow(() -> Refusal.conflict("robot-taken", "这个机器人已经用在另一个群，请换一个。"));
    }

    /** An ordinary group into which a person pastes. */
    public void byHand(Staff staff, String name, Long compoundId, String buildings) {
        String bare = text(name, "name", "请写群的名字，最多 " + LENGTH + " 个字。");
        GroupScope scope = fit(() -> GroupScope.of(compoundId, buildings));
        String ourOwn = UUID.randomUUID().toString();
        operations.run(
                staff,
                () -> starting.withChat(staff.committeeId(), bare, Platform.WECHAT_GROUP, "", ourOwn, scope),
                added -> Optional.of(Operation.GROUP_ADD.on(Subject.GROUP_BY_HAND, bare)));
    }

    /** Names of the WeCom members whose customer groups the committee may write to. */
    public List<String> customers(Staff staff) {
        return permitted(staff, robots.customers());
    }

    /** A customer group of WeCom. */
    public void ofCustomers(Staff staff, String name, String member, String chatId, Long compoundId, String buildings) {
        String bare = text(name, "name", "请写群的名字，最多 " + LENGTH + " 个字。");
        if (member == null || !customers(staff).contains(member)) {
            throw Refusal.unfit("unfit-group", "member", "请选由谁来发。没有可选的，请让管理服务器的人在设置里加上。");
        }
        String chat = chatId == null ? "" : chatId.strip();
        if (!chat.matches("[A-Za-z0-9_-]{10,64}")) {
            throw Refusal.unfit("unfit-group", "chatId", "请填客户群的编号，wr 开头的一串字母和数字。");
        }
        GroupScope scope = fit(() -> GroupScope.of(compoundId, buildings));
        boolean added = operations.run(
                staff,
                () -> starting.withChat(staff.committeeId(), bare, Platform.WECOM_CUSTOMER, member, chat, scope),
                done -> done ? Optional.of(Operation.GROUP_ADD.on(Subject.robot(member), bare)) : Optional.empty());
        if (!added) {
            throw Refusal.conflict("group-taken", "这个客户群已经加过了。");
        }
    }

    /** Gives a group that a robot only listens in another one that writes. */
    public void use(Staff staff, long id, String robot) {
        GroupChat group = find(staff, id);
        String chosen = permitted(staff, robot);
        int changed = operations.run(
                staff,
                () -> groups.use(staff.committeeId(), id, chosen),
                used -> used == 1
                        ? Optional.of(Operation.GROUP_ROBOT.on(Subject.group(id), chosen))
                        : Optional.empty());
        if (changed == 0 && !chosen.equals(group.robot())) {
            throw Refusal.conflict("robot-taken", "这个机器人已经用在另一个群，请换一个。");
        }
    }

    /** Who is in the group, so that announcements find it. */
    public void changeKind(Staff staff, long id, GroupKind kind) {
        find(staff, id);
        operations.run(
                staff,
                () -> groups.changeKind(staff.committeeId(), id, kind),
                changed -> Optional.of(Operation.GROUP_KIND.on(Subject.group(id), kind.label())));
    }

    public void unlink(Staff staff, long id) {
        GroupChat group = find(staff, id);
        operations.run(
                staff,
                () -> groups.unlink(staff.committeeId(), id, clock.instant()),
                done -> done == 1
                        ? Optional.of(Operation.GROUP_UNLINK.on(Subject.group(id), group.name()))
                        : Optional.empty());
    }

    /** By the outbox, like every notice; what comes of it is seen in the list. */
    public void test(Staff staff, long id) {
        GroupChat group = find(staff, id);
        if (!group.canBeWrittenTo()) {
            throw Refusal.conflict("group-only-listens", "这个群还不能主动发，请先给它选一个群机器人。");
        }
        operations.run(
                staff,
                () -> posting.toGroup(staff.committeeId(), "GROUP_TEST", 0, id, TEST.formatted(group.name())),
                notice -> Optional.of(Operation.GROUP_TEST.on(Subject.group(id))));
    }

    private GroupChat find(Staff staff, long id) {
        return groups.find(staff.committeeId(), id).orElseThrow(() -> Refusal.notFound("这个群"));
    }

    /** Another committee's robot would write into another committee's group. */
    private String permitted(Staff staff, String robot) {
        String bare = text(robot, "robot", "请选一个机器人。");
        if (!robots(staff).contains(bare)) {
            throw Refusal.unfit("unfit-group", "robot", "设置里没有本居委会能用的这个机器人，请让管理服务器的人在设置里加上。");
        }
        return bare;
    }

    private static String text(String given, String field, String advice) {
        String bare = given == null ? "" : given.strip();
        if (bare.isEmpty() || bare.length() > LENGTH) {
            throw Refusal.unfit("unfit-group", field, advice);
        }
        return bare;
    }

    private interface Typed<T> {
        T read();
    }

    private static <T> T fit(Typed<T> typed) {
        try {
            return typed.read();
        } catch (UnfitGroupException e) {
            throw Refusal.unfit("unfit-group", e.field(), e.getMessage());
        }
    }
}
