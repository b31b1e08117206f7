package org.lanekeeper.community.notice;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** All group chats of all committees. */
@Mapper
public interface GroupChats {
    @Select("SELECT id, committee_id, name, robot FROM group_chat WHERE committee_id = #{committeeId} ORDER BY id")
    List<GroupChat> ofCommittee(long committeeId);

    @Select(
            "SELECT id, committee_id, name, robot FROM group_chat WHERE committee_id = #{committeeId} AND robot = #{robot}")
    Optional<GroupChat> with(long committeeId, String robot);

    /** Does nothing if the committee has a group with this robot. */
    @Insert("INSERT IGNORE INTO group_chat (committee_id, name, robot) VALUES (#{committeeId}, #{name}, #{robot})")
    int add(long committeeId, String name, String robot);
}
