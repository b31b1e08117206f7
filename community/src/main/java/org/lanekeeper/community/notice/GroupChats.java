package org.lanekeeper.community.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.lanekeeper.community.resident.Platform;

/** All group chats of all committees. */
@Mapper
public interface GroupChats {
    String SELECT = """
            SELECT id, committee_id, name, robot, platform, account, chat_id, compound_id, buildings, linked_at, ended_at,
              last_post_at, trouble, trouble_at, kind
            FROM group_chat
            """;

    /** Those that are linked. */
    @Select(SELECT + "WHERE committee_id = #{committeeId} AND ended_at IS NULL ORDER BY id")
    List<GroupChat> ofCommittee(long committeeId);

    @Select(SELECT + "WHERE committee_id = #{committeeId} AND id = #{id} AND ended_at IS NULL")
    Optional<GroupChat> find(long committeeId, long id);

    /** Also one that is linked no more. */
    @Select(SELECT + "WHERE committee_id = #{committeeId} AND id = #{id}")
    Optional<GroupChat> everLinked(long committeeId, long id);

    @Select(SELECT + "WHERE committee_id = #{committeeId} AND robot = #{robot}")
    Optional<GroupChat> with(long committeeId, String robot);

    /** The group of this chat, whichever committee it is linked to. */
    @Select(SELECT + "WHERE platform = #{platform} AND account = #{account} AND chat_id = #{chatId}")
    Optional<GroupChat> at(Platform platform, String account, String chatId);

    /**
     * Those of all committees that something may be posted to, the longest silent first; without those in which each word
     * costs a person's work.
     */
    @Select(SELECT + """
            WHERE ended_at IS NULL AND trouble IS NULL AND (robot IS NOT NULL OR platform NOT IN ('WECOM_CUSTOMER', 'WECHAT_GROUP'))
              AND (last_post_at IS NULL OR last_post_at <= #{silentSince})
            ORDER BY last_post_at, id""")
    List<GroupChat> toBeTold(Instant silentSince);

    /** Orders work on one group, on whichever node; held until the transaction ends. */
    @Select(SELECT + "WHERE id = #{id} FOR UPDATE")
    GroupChat lock(long id);

    /** Does nothing if the committee has a group with this robot. */
    @Insert("INSERT IGNORE INTO group_chat (committee_id, name, robot, linked_at, kind)"
            + " VALUES (#{committeeId}, #{name}, #{robot}, #{now}, 'OTHER')")
    int add(long committeeId, String name, String robot, Instant now);

    /** A group in which a robot was spoken to; another code for the same group changes whom it is for. */
    @Insert("""
            INSERT INTO group_chat (committee_id, name, platform, account, chat_id, compound_id, buildings, linked_at, kind)
            VALUES (#{committeeId}, #{name}, #{platform}, #{account}, #{chatId}, #{compoundId}, #{buildings}, #{now},
              CASE WHEN #{compoundId} IS NULL THEN 'OTHER' ELSE 'BUILDING' END)
            ON DUPLICATE KEY UPDATE name = VALUES(name), compound_id = VALUES(compound_id), buildings = VALUES(buildings),
              linked_at = VALUES(linked_at), trouble = NULL, trouble_at = NULL""")
    void link(
            long committeeId,
            String name,
            Platform platform,
            String account,
            String chatId,
            Long compoundId,
            String buildings,
            Instant now);

    /** Whom the group is for from now on. */
    @Update("""
            UPDATE group_chat SET compound_id = #{compoundId}, buildings = #{buildings},
              kind = CASE WHEN #{compoundId} IS NOT NULL AND kind = 'OTHER' THEN 'BUILDING' ELSE kind END
            WHERE committee_id = #{committeeId} AND id = #{id} AND ended_at IS NULL""")
    int changeScope(long committeeId, long id, Long compoundId, String buildings);

    /** Who is in the group. */
    @Update("UPDATE group_chat SET kind = #{kind}"
            + " WHERE committee_id = #{committeeId} AND id = #{id} AND ended_at IS NULL")
    int changeKind(long committeeId, long id, GroupKind kind);

    /** A robot that writes into the group, beside the one that only listens; null for none. */
    @Update("""
            UPDATE IGNORE group_chat SET robot = #{robot}, trouble = NULL, trouble_at = NULL
            WHERE committee_id = #{committeeId} AND id = #{id} AND ended_at IS NULL""")
    int use(long committeeId, long id, String robot);

    /** Nothing is posted any more; the row stays for what was. */
    @Update("""
            UPDATE group_chat SET ended_at = #{now}, robot = NULL, platform = NULL, account = NULL, chat_id = NULL
            WHERE committee_id = #{committeeId} AND id = #{id} AND ended_at IS NULL""")
    int unlink(long committeeId, long id, Instant now);

    @Update("UPDATE group_chat SET last_post_at = #{now} WHERE id = #{id}")
    void posted(long id, Instant now);

    /** The platform gave a final no. */
    @Update("UPDATE group_chat SET trouble = #{error}, trouble_at = #{now} WHERE id = #{id}")
    void troubled(long id, String error, Instant now);

    /** Something went through. */
    @Update("UPDATE group_chat SET trouble = NULL, trouble_at = NULL WHERE id = #{id} AND trouble IS NOT NULL")
    void well(long id);
}
