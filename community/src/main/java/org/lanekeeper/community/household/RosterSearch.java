package org.lanekeeper.community.household;

import org.lanekeeper.community.address.AddressReader;

/**
 * What somebody looks for in the roster; empty parts match everything.
 *
 * @param building as typed, with or without the word for it
 * @param room as typed, with or without the word for it
 * @param name part of the registered name
 * @param withoutMobile only households that no text message reaches
 */
public record RosterSearch(String building, String room, String name, boolean withoutMobile) {
    static final String WHERE = """
             WHERE h.committee_id = #{committeeId}
            <if test="search.building != ''">AND h.building = #{search.building}</if>
            <if test="search.room != ''">AND h.room = #{search.room}</if>
            <if test="search.name != ''">AND LOCATE(#{search.name}, h.name) &gt; 0</if>
            <if test="search.withoutMobile">AND h.phone IS NULL AND h.standing = 'REGISTERED'</if>
            """ + OwnBuildings.ONLY;

    private static final int LONGEST = 60;

    public RosterSearch {
        building = read(building, true);
        room = read(room, false);
        name = shortened(name);
    }

    private static String read(String typed, boolean building) {
        String bare = shortened(typed);
        if (bare.isEmpty()) {
            return "";
        }
        try {
            return building
                    ? AddressReader.ofColumns(bare, "", "1").building()
                    : AddressReader.ofColumns("1", "", bare).room();
        } catch (IllegalArgumentException notReadable) {
            return bare;
        }
    }

    private static String shortened(String typed) {
        String bare = typed == null ? "" : typed.strip();
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    }
}
