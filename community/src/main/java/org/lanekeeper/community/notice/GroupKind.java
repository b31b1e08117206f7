package org.lanekeeper.community.notice;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is in a group chat. */
public enum GroupKind {
    BUILDING("楼群"),
    LEADERS("楼组长群"),
    PARTY("党员群"),
    OTHER("其他群");

    private final String label;

    GroupKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As kept: names with commas between. */
    public static Set<GroupKind> read(String joined) {
        return joined.isEmpty()
                ? EnumSet.noneOf(GroupKind.class)
                : Arrays.stream(joined.split(","))
                        .map(GroupKind::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(GroupKind.class)));
    }

    public static String join(Set<GroupKind> kinds) {
        return kinds.stream().sorted().map(GroupKind::name).collect(Collectors.joining(","));
    }
}
