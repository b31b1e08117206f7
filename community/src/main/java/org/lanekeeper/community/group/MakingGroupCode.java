package org.lanekeeper.community.group;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lanekeeper.community.committee.Committees;
import org.springframework.stereotype.Service;

/** Gives out a code that links one group, once, within a day. */
@Service
public class MakingGroupCode {
    /** Long enough to reach the group's leader, short enough to be forgotten. */
    public static final Duration VALID = Duration.ofHours(24);

    private static final int NAME_LENGTH = 40;

    private final GroupCodes codes;
    private final Committees committees;
    private final Clock clock;

    MakingGroupCode(GroupCodes codes, Committees committees, Clock clock) {
        this.codes = codes;
        this.committees = committees;
        this.clock = clock;
    }

    /**
     * The code, which is kept nowhere.
     *
     * @param name what the group is called in the console
     * @throws UnfitGroupException naming the field that does not fit
     */
    public String make(long committeeId, String name, GroupScope scope, long staffId) {
        String bare = name == null ? "" : name.strip();
        if (bare.isEmpty() || bare.length() > NAME_LENGTH) {
            throw new UnfitGroupException("name", "请写群的名字，最多 " + NAME_LENGTH + " 个字。");
        }
        boolean known = scope.compoundId() == null
                || committees.compounds(committeeId).stream().anyMatch(one -> one.id() == scope.compoundId());
        if (!known) {
            throw new UnfitGroupException("compound", "请选本居委会的小区。");
        }
        String code = GroupCode.random();
        Instant now = clock.instant();
        codes.add(
                committeeId,
                GroupCode.hash(code),
                bare,
                scope.compoundId(),
                scope.joined(),
                staffId,
                now,
                now.plus(VALID));
        return code;
    }
}
