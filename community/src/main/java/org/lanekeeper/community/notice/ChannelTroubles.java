package org.lanekeeper.community.notice;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What staff have to know, or to mend, before a channel works again. */
@Mapper
public interface ChannelTroubles {
    /**
     * Noted once, however often it happens.
     *
     * @param template empty where the whole account is in trouble; else nothing more is sent with it
     * @param until when it passes by itself, null where somebody has to do something
     */
    @Insert("""
            INSERT INTO channel_trouble (committee_id, channel, account, template, error, since, until)
            VALUES (#{committeeId}, #{channel}, #{account}, #{template}, #{error}, #{now}, #{until})
            ON DUPLICATE KEY UPDATE error = VALUES(error), since = VALUES(since), until = VALUES(until)""")
    void noticed(
            long committeeId,
            Channel channel,
            String account,
            String template,
            String error,
            Instant now,
            Instant until);

    /** Whether nothing may be sent with this template. */
    @Select("""
            SELECT EXISTS (SELECT 1 FROM channel_trouble
            WHERE committee_id = #{committeeId} AND channel = #{channel} AND account = #{account}
              AND template = #{template} AND until IS NULL)""")
    boolean isStopped(long committeeId, Channel channel, String account, String template);

    /** Those that last. */
    @Select("""
            SELECT id, channel, account, template, error, since, until FROM channel_trouble
            WHERE committee_id = #{committeeId} AND (until IS NULL OR until > #{now}) ORDER BY since DESC LIMIT 100""")
    List<ChannelTrouble> lasting(long committeeId, Instant now);

    /** Staff say that it is mended; 0 if it was so already. */
    @Update(
            "UPDATE channel_trouble SET until = #{now} WHERE committee_id = #{committeeId} AND id = #{id} AND until IS NULL")
    int mended(long committeeId, long id, Instant now);
}
