package org.lanekeeper.community.visit;

/** What a guard does about a visit. */
public enum PassingDeed {
    /** Seen at the gate; decides nothing. */
    ARRIVED("到门岗", null),
    LET_IN("放行", VisitState.IN),
    SENT_BACK("劝返", VisitState.SENT_BACK),
    CALLED_COMMITTEE("请居委会", VisitState.COMMITTEE),
    LEFT("离开", VisitState.LEFT);

    private final String label;
    private final VisitState leadsTo;

    PassingDeed(String label, VisitState leadsTo) {
        this.label = label;
        this.leadsTo = leadsTo;
    }

    public String label() {
        return label;
    }

    /** Null where it decides nothing. */
    public VisitState leadsTo() {
        return leadsTo;
    }

    /** Whether it makes sense for a visit that stands so; else it was decided meanwhile, on another telephone. */
    public boolean fits(VisitState state) {
        return switch (this) {
            case ARRIVED -> state != VisitState.WITHDRAWN;
            case LET_IN -> state.isOpen() || state == VisitState.SENT_BACK || state == VisitState.LEFT;
            case SENT_BACK -> state.isOpen() || state == VisitState.LEFT;
            case CALLED_COMMITTEE -> state == VisitState.REGISTERED || state == VisitState.SENT_BACK;
            case LEFT -> state == VisitState.IN;
        };
    }
}
