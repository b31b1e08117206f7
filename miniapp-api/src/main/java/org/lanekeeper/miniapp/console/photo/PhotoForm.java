package org.lanekeeper.miniapp.console.photo;

import org.lanekeeper.community.photo.PhotoDraft;

/**
 * The fields beside a picture as typed.
 *
 * @param relay null where there is none
 * @param review whether a colleague compares it first
 * @param household chosen among several, null if none was
 * @param sure what was typed when its doubt was read: pressed again unchanged, it is meant
 */
record PhotoForm(
        String name,
        String place,
        String phone,
        String quantity,
        Long relay,
        Boolean review,
        Long household,
        String sure) {
    PhotoForm {
        review = Boolean.TRUE.equals(review);
    }

    static PhotoForm blank(Long relay, boolean review) {
        return of(PhotoDraft.blank(), relay, review);
    }

    static PhotoForm of(PhotoDraft draft, Long relay, boolean review) {
        return new PhotoForm(draft.name(), draft.place(), draft.phone(), draft.quantity(), relay, review, null, null);
    }

    PhotoDraft draft() {
        return new PhotoDraft(name, place, phone, quantity);
    }

    boolean isSure() {
        return typed().equals(sure);
    }

    PhotoForm warned() {
        return new PhotoForm(name, place, phone, quantity, relay, review, household, typed());
    }

    private String typed() {
        return String.join(
                "|", String.valueOf(name), String.valueOf(place), String.valueOf(phone), String.valueOf(relay));
    }

    @Override
    public String toString() {
        return "PhotoForm[]";
    }
}
