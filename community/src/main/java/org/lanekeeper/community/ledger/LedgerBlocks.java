package org.lanekeeper.community.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** All lines of all ledgers, by commit. Written once, never changed. */
@Mapper
public interface LedgerBlocks {
    String SELECT = """
            SELECT relay_id, first_seq, last_seq, committee_id, head, records, written_at FROM ledger_block
            """;
    String HEAD = "SELECT last_seq AS seq, head AS hash, written_at AS at FROM ledger_block ";

    @Insert("""
            INSERT INTO ledger_block (relay_id, first_seq, last_seq, committee_id, head, records, written_at)
            VALUES (#{relayId}, #{firstSeq}, #{lastSeq}, #{committeeId}, #{head}, #{records}, #{writtenAt})""")
    void insert(LedgerBlock block);

    /** In order, from the line after the given one; a page of a ledger too long to be held whole. */
    @Select(SELECT + "WHERE relay_id = #{relayId} AND first_seq > #{afterSeq} ORDER BY first_seq LIMIT #{most}")
    List<LedgerBlock> page(long relayId, long afterSeq, int most);

    /** Where the ledger ends. */
    @Select(HEAD + "WHERE relay_id = #{relayId} ORDER BY first_seq DESC LIMIT 1")
    Optional<LedgerHead> last(long relayId);

    /** Where the ledger ended at the given moment; looks at all blocks that were written since. */
    @Select(HEAD + "WHERE relay_id = #{relayId} AND written_at < #{moment} ORDER BY first_seq DESC LIMIT 1")
    Optional<LedgerHead> lastBefore(long relayId, Instant moment);

    /** Under the lock of the relay's row. */
    @Update("UPDATE relay SET last_seq = #{lastSeq}, ledger_head = #{head} WHERE id = #{relayId}")
    void moveEnd(long relayId, long lastSeq, String head);

    /**
     * The blocks in which an entry may be mentioned, in order. Looks through all of the ledger: for one person who asks,
     * not for many.
     *
     * @param pattern what a line about the number holds, for LIKE
     */
    @Select(SELECT + """
            WHERE relay_id = #{relayId} AND committee_id = #{committeeId}
              AND (records LIKE #{pattern} OR records LIKE '%"kind":"called"%')
            ORDER BY first_seq""")
    List<LedgerBlock> mentioning(long committeeId, long relayId, String pattern);
}
