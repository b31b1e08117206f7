package org.lanekeeper.community.visit;

/** Why somebody comes. */
public enum VisitReason {
    FAMILY("走亲访友"),
    DELIVERY("送货、送餐"),
    REPAIR("维修、装修"),
    CARE("看护、家政、看病"),
    WORK("来上班"),
    RETURN("外地回来"),
    TENANT("租房、搬家"),
    OTHER("其他");

    private final String label;

    VisitReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
