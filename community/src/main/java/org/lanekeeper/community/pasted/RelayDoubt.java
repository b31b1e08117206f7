package org.lanekeeper.community.pasted;

/** Why the whole of a pasted relay should be looked at, beside its rows. */
public enum RelayDoubt {
    /** A second list stands in the same text; only the longer one was read, of equally long ones the last. */
    SEVERAL_RELAYS("里面有两个接龙，只读了长的那个"),
    /** The text went on beyond {@link RelayTextReader#LONGEST_TEXT} or {@link RelayTextReader#MOST_ROWS}. */
    CUT("内容太长，后面的没有读，请分开粘贴");

    private final String label;

    RelayDoubt(String label) {
        this.label = label;
    }

    /** In plain Chinese, as staff read it. */
    public String label() {
        return label;
    }
}
