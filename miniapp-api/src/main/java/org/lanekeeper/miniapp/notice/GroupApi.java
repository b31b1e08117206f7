package org.lanekeeper.miniapp.notice;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.notice.GroupChat;
import org.lanekeeper.community.notice.GroupChats;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForAdmins;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Group chats that hear who was called. */
@RestController
@RequestMapping("/api/groups")
@ForAdmins
@Tag(name = "Groups")
class GroupApi {
    private static final int LENGTH = 40;

    private final GroupChats groups;
    private final LoggedOperations operations;

    GroupApi(GroupChats groups, LoggedOperations operations) {
        this.groups = groups;
        this.operations = operations;
    }

    /**
     * @param robot its name in the settings; its secret address is never kept or shown
     */
    record Group(long id, String name, String robot) {
        static Group of(GroupChat chat) {
            return new Group(chat.id(), chat.name(), chat.robot());
        }
    }

    record NewGroup(String name, String robot) {}

    @GetMapping
    List<Group> all(@AuthenticationPrincipal Staff staff) {
        return groups.ofCommittee(staff.committeeId()).stream().map(Group::of).toList();
    }

    /** The same group twice is one group. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Group add(@AuthenticationPrincipal Staff staff, @RequestBody NewGroup wanted) {
        String name = text(wanted.name(), "name", "请写群的名字，最多 " + LENGTH + " 个字。");
        String robot = text(wanted.robot(), "robot", "请写机器人的名字，要和设置里的一样。");
        operations.run(
                staff,
                () -> groups.add(staff.committeeId(), name, robot),
                added -> added == 1 ? Optional.of(Operation.GROUP_ADD.on(Subject.robot(robot))) : Optional.empty());
        return groups.with(staff.committeeId(), robot)
                .filter(group -> group.name().equals(name))
                .map(Group::of)
                .orElseThrow(() -> Refusal.conflict("robot-taken", "这个机器人已经用在另一个群，请换一个。"));
    }

    private static String text(String given, String field, String advice) {
        String bare = given == null ? "" : given.strip();
        if (bare.isEmpty() || bare.length() > LENGTH) {
            throw Refusal.unfit("unfit-group", field, advice);
        }
        return bare;
    }
}
