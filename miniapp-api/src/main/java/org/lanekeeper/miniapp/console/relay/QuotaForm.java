package org.lanekeeper.miniapp.console.relay;

import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.relay.EntryReason;

/**
 * What was typed to change a quota.
 *
 * @param cell the share, if one is changed
 * @param quota digits, one hopes
 */
record QuotaForm(String cell, String quota, String ground, String note) {
    static QuotaForm blank() {
        return new QuotaForm("", "", "", "");
    }

    int number() {
        String digits = quota == null ? "" : quota.strip();
        if (!digits.matches("[0-9]{1,7}")) {
            throw Refusal.unfit("unfit-relay", "quota", "请写数字，例如 400。");
        }
        return Integer.parseInt(digits);
    }

    EntryReason reason() {
        return EntryReason.typed(EntryReason.Deed.QUOTA, ground, note);
    }
}
