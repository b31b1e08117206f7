package org.lanekeeper.community.notice;

import java.util.List;
import java.util.Set;
import org.lanekeeper.community.resident.Resident;

/**
 * How a household can be reached just now.
 *
 * @param consents messages of the mini-program that its people agreed to
 * @param openWindows its people who wrote lately, so that the account may write first
 * @param notices subscribed notices of the official account that they agreed to
 * @param phone null where there is no mobile
 */
record Reach(List<Consent> consents, List<Resident> openWindows, List<Consent> notices, String phone) {
    record Consent(Resident resident, String templateId) {}

    /** The cheapest channel that is open and has not refused; the call list is always open. */
    Route best(Set<Channel> refused) {
        if (!consents.isEmpty() && !refused.contains(Channel.SUBSCRIBE)) {
            Consent consent = consents.get(0);
            return new Route.Subscribe(consent.resident(), consent.templateId());
        }
        if (!openWindows.isEmpty() && !refused.contains(Channel.ACCOUNT)) {
            return new Route.Account(openWindows.get(0));
        }
        if (!notices.isEmpty() && !refused.contains(Channel.TEMPLATE)) {
            Consent notice = notices.get(0);
            return new Route.Template(notice.resident(), notice.templateId());
        }
        if (phone != null && !refused.contains(Channel.SMS)) {
            return new Route.TextMessage(phone);
        }
        return new Route.Call();
    }
}
