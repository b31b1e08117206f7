package org.lanekeeper.miniapp.announcement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lanekeeper.community.announcement.Announcement;
import org.lanekeeper.community.announcement.AnnouncementSums;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.DeliveryStatus;

/**
 * Where an announcement stands, in sums that are checked against its households.
 *
 * @param households as planned
 * @param parts by state, none of them zero; add up to the households
 * @param ways by channel, in the order in which they are tried
 * @param groups group chats by state, which are no households
 * @param buildings where each building stands
 * @param knows households that have it, by a message or by word of mouth
 * @param open households for which something is still to be done
 * @param segments that text messages are paid as
 * @param cost of these, in yuan
 */
public record AnnouncementBalance(
        int households,
        List<Part> parts,
        List<Way> ways,
        List<Part> groups,
        List<Building> buildings,
        int knows,
        int open,
        int toCall,
        int segments,
        BigDecimal cost,
        AnnouncementSums.Remarks remarks,
        boolean balanced) {

    /** How many stand where. */
    public record Part(DeliveryStatus status, int count) {}

    /**
     * One channel.
     *
     * @param channel null for households with none: opted out, or without an open channel
     */
    public record Way(Channel channel, int households, int segments, List<Part> parts) {}

    /** One building: how many households, how many of them know, what is still open. */
    public record Building(String compound, String building, int households, int knows, int open) {}

    static AnnouncementBalance of(
            Announcement announcement,
            List<AnnouncementSums.Count> counts,
            List<AnnouncementSums.Building> buildings,
            AnnouncementSums.Remarks remarks,
            BigDecimal price) {
        List<AnnouncementSums.Count> ours =
                counts.stream().filter(one -> !one.toGroup()).toList();
        int segments = ours.stream()
                .filter(one -> one.channel() == Channel.SMS)
                .mapToInt(AnnouncementSums.Count::segments)
                .sum();
        return new AnnouncementBalance(
                announcement.households(),
                parts(ours),
                ways(ours),
                parts(counts.stream().filter(AnnouncementSums.Count::toGroup).toList()),
                houses(buildings),
                sum(ours, one -> knows(one.status())),
                sum(ours, one -> !DeliveryStatus.ENDED.contains(one.status())),
                sum(ours, one -> one.status() == DeliveryStatus.TO_CALL),
                segments,
                price.multiply(BigDecimal.valueOf(segments)).setScale(2, RoundingMode.HALF_UP),
                remarks,
                sum(ours, one -> true) == announcement.households());
    }

    /** Share of the households that have it, in hundredths. */
    public int percent() {
        return households == 0 ? 0 : knows * 100 / households;
    }

    private static boolean knows(DeliveryStatus status) {
        return switch (status) {
            case SENT, ARRIVED, TOLD, DELIVERED, DECLINED -> true;
            default -> false;
        };
    }

    private static List<Way> ways(List<AnnouncementSums.Count> counts) {
        Map<Channel, List<AnnouncementSums.Count>> byChannel = new EnumMap<>(Channel.class);
        List<AnnouncementSums.Count> without = new ArrayList<>();
        counts.forEach(one -> (one.channel() == null
                        ? without
                        : byChannel.computeIfAbsent(one.channel(), key -> new ArrayList<>()))
                .add(one));
        List<Way> ways = new ArrayList<>();
        byChannel.forEach((channel, some) -> ways.add(way(channel, some)));
        if (!without.isEmpty()) {
            ways.add(way(null, without));
        }
        return ways;
    }

    private static Way way(Channel channel, List<AnnouncementSums.Count> counts) {
        return new Way(
                channel,
                sum(counts, one -> true),
                counts.stream().mapToInt(AnnouncementSums.Count::segments).sum(),
                parts(counts));
    }

    private static List<Part> parts(List<AnnouncementSums.Count> counts) {
        return Arrays.stream(DeliveryStatus.values())
                .map(status -> new Part(status, sum(counts, one -> one.status() == status)))
                .filter(part -> part.count() > 0)
                .toList();
    }

    private static List<Building> houses(List<AnnouncementSums.Building> rows) {
        Map<String, Building> houses = new LinkedHashMap<>();
        for (AnnouncementSums.Building row : rows) {
            Building one = new Building(
                    row.compound(),
                    row.building(),
                    row.count(),
                    knows(row.status()) ? row.count() : 0,
                    DeliveryStatus.ENDED.contains(row.status()) ? 0 : row.count());
            houses.merge(
                    row.compound() + "\n" + row.building(),
                    one,
                    (a, b) -> new Building(
                            a.compound(),
                            a.building(),
                            a.households() + b.households(),
                            a.knows() + b.knows(),
                            a.open() + b.open()));
        }
        return List.copyOf(houses.values());
    }

    private static int sum(List<AnnouncementSums.Count> counts, Predicate<AnnouncementSums.Count> which) {
        return counts.stream()
                .filter(which)
                .mapToInt(AnnouncementSums.Count::count)
                .sum();
    }
}
