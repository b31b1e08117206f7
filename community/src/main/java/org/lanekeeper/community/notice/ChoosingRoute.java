package org.lanekeeper.community.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Chooses the channel for one delivery by what is open for the household at this moment. */
@Service
public class ChoosingRoute {
    private final JdbcClient jdbc;
    private final Households households;
    private final GroupChats groups;
    private final TemplateSettings templates;
    private final Clock clock;

    ChoosingRoute(JdbcClient jdbc, Households households, GroupChats groups, TemplateSettings templates, Clock clock) {
        this.jdbc = jdbc;
        this.households = households;
        this.groups = groups;
        this.templates = templates;
        this.clock = clock;
    }

    public Route choose(Delivery delivery) {
        if (delivery.groupChatId() != null) {
            return group(delivery);
        }
        if (delivery.testPhone() != null) {
            return delivery.refused().isEmpty() ? new Route.TextMessage(delivery.testPhone()) : new Route.Nowhere();
        }
        if (isOver(delivery)) {
            return new Route.Over();
        }
        if (delivery.isAnnouncement()) {
            return announced(delivery);
        }
        Set<Channel> refused = delivery.refused();
        if (delivery.isAboutEntry()) {
            // a subscribe message has no room for other words than its template's
            refused.add(Channel.SUBSCRIBE);
        }
        Route route = reach(delivery).best(refused);
        // what can wait until the household is called to buy
        return route instanceof Route.Call && refused.contains(Channel.CALL) ? new Route.Over() : route;
    }

    /** By the plan's channels alone; what was planned may have closed meanwhile. */
    private Route announced(Delivery delivery) {
        if (hasOptedOut(delivery.householdId())) {
            return new Route.OptedOut();
        }
        Set<Channel> shut = delivery.refused();
        Stream.of(Channel.values()).filter(one -> !delivery.mayUse(one)).forEach(shut::add);
        Route route = reach(delivery).best(shut);
        return route instanceof Route.Call && shut.contains(Channel.CALL) ? new Route.Nowhere() : route;
    }

    private boolean hasOptedOut(long householdId) {
        return jdbc.sql("SELECT 1 FROM opt_out WHERE household_id = ?")
                .param(householdId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Collected meanwhile, or given on: a call to come would send people on a useless way. */
    private boolean isOver(Delivery delivery) {
        return jdbc.sql("SELECT 1 FROM voucher WHERE code = ? AND status <> 'ISSUED'")
                .param(delivery.code())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** A robot that only writes comes first: where a group has one, it was chosen for that. */
    private Route group(Delivery delivery) {
        GroupChat group = groups.everLinked(delivery.committeeId(), delivery.groupChatId())
                .orElseThrow(() -> new EmptyResultDataAccessException(1));
        if (!group.canBeWrittenTo()) {
            // unlinked meanwhile
            return new Route.Over();
        }
        if (group.robot() != null) {
            return new Route.Robot(group.robot());
        }
        return switch (group.platform()) {
            case WECHAT_GROUP -> new Route.Paste();
            case WECOM_CUSTOMER -> new Route.CustomerGroup(group.account(), group.chatId());
            default -> new Route.Chat(group.platform(), group.account(), group.chatId());
        };
    }

    private Reach reach(Delivery delivery) {
        long committeeId = delivery.committeeId();
        long householdId = delivery.householdId();
        Optional<Contact> contact = delivery.isAboutEntry() ? contact(delivery) : Optional.empty();
        List<Reach.Consent> consents = new ArrayList<>();
        List<Reach.Consent> notices = new ArrayList<>();
        List<Resident> openWindows = new ArrayList<>();
        jdbc.sql("""
                        SELECT r.id, r.platform, r.account, r.external_id, c.template_id,
                          r.window_left > 0 AND r.window_until > ? AS open
                        FROM resident r
                        LEFT JOIN consent c ON c.resident_id = r.id AND c.remaining > 0
                        WHERE (r.household_id = ? OR r.id = ?) AND r.committee_id = ?
                          AND (? OR NOT EXISTS (SELECT 1 FROM opt_out o WHERE o.resident_id = r.id))
                        ORDER BY r.household_id = ? DESC, c.remaining DESC, r.id""")
                .params(
                        Timestamp.from(clock.instant()),
                        householdId,
                        contact.map(Contact::residentId).orElse(null),
                        committeeId,
                        !delivery.isAnnouncement(),
                        householdId)
                .query(row -> {
                    Resident resident = new Resident(
                            row.getLong("id"),
                            committeeId,
                            Platform.valueOf(row.getString("platform")),
                            row.getString("account"),
                            row.getString("external_id"),
                            householdId);
                    String template = row.getString("template_id");
                    // whoever agreed to be called has not agreed to be told other things, nor the other way round
                    if (template != null && templates.templates().contains(template) == delivery.isAnnouncement()) {
                        (resident.platform() == Platform.MP ? notices : consents)
                                .add(new Reach.Consent(resident, template));
                    }
                    if (resident.platform() == Platform.MP && row.getBoolean("open")) {
                        openWindows.add(resident);
                    }
                });
        String phone = contact.map(Contact::phone)
                .or(() -> households.find(committeeId, householdId).map(Household::phone))
                .orElse(null);
        return new Reach(consents, openWindows, notices, phone);
    }

    /** Who signed the entry up, as far as it is still the household's. */
    private record Contact(Long residentId, String phone) {}

    private Optional<Contact> contact(Delivery delivery) {
        return jdbc.sql(
                        "SELECT resident_id, phone FROM relay_entry WHERE relay_id = ? AND number = ? AND household_id = ?")
                .params(delivery.relayId(), delivery.number(), delivery.householdId())
                .query(Contact.class)
                .optional();
    }
}
