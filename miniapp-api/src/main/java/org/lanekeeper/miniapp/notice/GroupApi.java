package org.lanekeeper.miniapp.notice;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.lanekeeper.community.group.MakingGroupCode;
import org.lanekeeper.community.notice.GroupChat;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForAdmins;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Group chats that hear how relays go and who was called. */
@RestController
@RequestMapping("/api/groups")
@ForAdmins
@Tag(name = "Groups")
class GroupApi {
    private final KeepingGroups keeping;

    GroupApi(KeepingGroups keeping) {
        this.keeping = keeping;
    }

    /**
     * @param robot its name in the settings; its secret address is never kept or shown. Null where no robot only writes
     * @param platform where a robot listens, null for none
     * @param trouble code of the platform's final refusal, null while all is well
     */
    record Group(long id, String name, String robot, String platform, String trouble) {
        static Group of(GroupChat chat) {
            return new Group(
                    chat.id(),
                    chat.name(),
                    chat.robot(),
                    chat.platform() == null ? null : chat.platform().name(),
                    chat.trouble());
        }
    }

    /**
     * @param compoundId whom the group is for, null for everybody
     * @param buildings of that compound, with commas between; null for all
     */
    record NewGroup(String name, String robot, Long compoundId, String buildings) {}

    record NewCode(String name, Long compoundId, String buildings) {}

    record Code(String code, long validForSeconds) {}

    @GetMapping
    List<Group> all(@AuthenticationPrincipal Staff staff) {
        return keeping.all(staff).stream().map(one -> Group.of(one.group())).toList();
    }

    /** The same group twice is one group. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Group add(@AuthenticationPrincipal Staff staff, @RequestBody NewGroup wanted) {
        return Group.of(keeping.add(staff, wanted.name(), wanted.robot(), wanted.compoundId(), wanted.buildings()));
    }

    /** A code to be typed into a group, once. */
    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.CREATED)
    Code code(@AuthenticationPrincipal Staff staff, @RequestBody NewCode wanted) {
        return new Code(
                keeping.code(
                        staff, wanted.name() == null ? "" : wanted.name(), wanted.compoundId(), wanted.buildings()),
                MakingGroupCode.VALID.toSeconds());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        keeping.unlink(staff, id);
    }

    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void test(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        keeping.test(staff, id);
    }
}
