package org.lanekeeper.community.resident;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Update;

/** How many messages of which template a resident has agreed to. One consent is one message. */
@Mapper
public interface Consents {
    @Insert("""
            INSERT INTO consent (resident_id, template_id, committee_id, remaining)
            VALUES (#{residentId}, #{templateId}, #{committeeId}, 1)
            ON DUPLICATE KEY UPDATE remaining = remaining + 1""")
    void grant(long committeeId, long residentId, String templateId);

    /** Takes one consent; 0 if there is none left. */
    @Update("UPDATE consent SET remaining = remaining - 1"
            + " WHERE resident_id = #{residentId} AND template_id = #{templateId} AND remaining > 0")
    int spend(long residentId, String templateId);

    /** The platform says there is none left, whatever we thought. */
    @Update("UPDATE consent SET remaining = 0 WHERE resident_id = #{residentId} AND template_id = #{templateId}")
    void clear(long residentId, String templateId);

    @Delete("DELETE FROM consent WHERE resident_id = #{residentId}")
    void removeAll(long residentId);
}
