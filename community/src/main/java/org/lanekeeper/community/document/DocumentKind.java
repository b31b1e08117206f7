package org.lanekeeper.community.document;

/** Papers with which somebody says who they are. The names are kept in tables and never change. */
public enum DocumentKind {
    RESIDENT_ID("居民身份证"),
    PASSPORT("护照"),
    HOME_RETURN_PERMIT("回乡证（港澳居民来往内地通行证）"),
    TAIWAN_PERMIT("台胞证（台湾居民来往大陆通行证）"),
    RESIDENCE_PERMIT("港澳台居民居住证"),
    FOREIGN_PERMANENT("外国人永久居留身份证");

    private final String label;

    DocumentKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
