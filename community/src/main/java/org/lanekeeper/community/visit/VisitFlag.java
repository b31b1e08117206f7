package org.lanekeeper.community.visit;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a guard should look at before letting somebody in. */
public enum VisitFlag {
    AREA("来自名单上的地区", true),
    ISOLATING("去的是居家隔离户", false),
    DUPLICATE("同一证件今天在别处也登记了", false),
    ANSWER("有一个问题的回答要看", true),
    DOOR("名册里没有这个门牌", false),
    INCOMPLETE("没有填完", true),
    ARRIVAL("到达时间对不上", true);

    private final String label;
    private final boolean open;

    VisitFlag(String label, boolean open) {
        this.label = label;
        this.open = open;
    }

    /**
     * Whether the visitor may see it. The others would tell what is none of a visitor's business: who is in isolation,
     * which doors there are, whether somebody else has a document's number.
     */
    public boolean isOpen() {
        return open;
    }

    /** A bit for each, by its place in this list. */
    static int bits(Collection<VisitFlag> flags) {
        return flags.stream().mapToInt(flag -> 1 << flag.ordinal()).sum();
    }

    public String label() {
        return label;
    }

    static String write(Collection<VisitFlag> flags) {
        return flags.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<VisitFlag> read(String written) {
        Set<VisitFlag> flags = EnumSet.noneOf(VisitFlag.class);
        if (!written.isEmpty()) {
            Arrays.stream(written.split(",")).map(VisitFlag::valueOf).forEach(flags::add);
        }
        return flags;
    }
}
