package org.lanekeeper.community.batch;

/** How the goods of a batch come to their households. */
public enum BatchKind {
    /** They stand ready at a place. */
    COLLECT("到货领取"),
    /** The committee has bought them; each household pays and takes its own. */
    ON_BEHALF("居委会代买，领时付款");

    private final String label;

    BatchKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
