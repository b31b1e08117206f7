package org.lanekeeper.community.photo;

/** What has become of a picture that somebody sent. */
public enum PhotoStatus {
    /** Still with the platform. */
    FETCHING("接收中"),
    /** To be keyed in. */
    WAITING("待录入"),
    /** Keyed in; somebody else compares it. */
    REVIEW("待复核"),
    /** It led to an entry, or its household had one. */
    DONE("已登记"),
    /** Staff asked for another one. */
    UNREADABLE("已请重拍"),
    /** What came was no picture that is taken in. */
    REFUSED("不是照片"),
    /** The platform did not give it. */
    LOST("没收到");

    private final String label;

    PhotoStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
