package org.lanekeeper.community.batch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When a household may expect to be called, as far as the arrivals so far tell: between the quickest and the slowest of
 * the last few. Says so where they tell nothing.
 *
 * @param certainty what is known
 * @param firstBatch the earliest batch that may call it, 0 if nothing is known
 * @param lastBatch the latest
 * @param from the earliest day, null if no day can be said
 * @param until the latest day
 */
public record Forecast(Certainty certainty, int firstBatch, int lastBatch, LocalDate from, LocalDate until) {
    /** Older arrivals say little about the next ones. */
    private static final int RECENT = 5;
    /** With so few intervals the next one may well lie outside them. */
    private static final int FEW_INTERVALS = 3;

    private static final double SHORTER = 0.75;
    private static final double LONGER = 1.25;
    /** A range that ends later than this helps nobody. */
    private static final Duration FORESEEABLE = Duration.ofDays(60);

    /** How much the arrivals so far tell. */
    public enum Certainty {
        /** Nothing was called yet. */
        NO_BATCH,
        /** One arrival: no telling when the next one comes. */
        ONE_BATCH,
        /** Between two days. */
        DAYS,
        /** By the arrivals so far it should have happened. */
        OVERDUE,
        /** Too far ahead for days. */
        FAR
    }

    /**
     * A batch that was drawn.
     *
     * @param followsUp it handed out what another one got back: it calls people too, but nothing arrived with it
     */
    public record Past(int size, Instant drawnAt, boolean followsUp) {}

    /** What arrived on one day, however many batches it was called in; what is handed out a second time did not. */
    private record Arrival(LocalDate day, int size, Instant at) {}

    /**
     * @param past all batches of the relay
     * @param ahead households to be called before this one
     */
    public static Forecast of(List<Past> past, int ahead, Instant now, ZoneId zone) {
        List<Arrival> arrivals = arrivals(past, zone);
        if (arrivals.size() < 2) {
            return new Forecast(arrivals.isEmpty() ? Certainty.NO_BATCH : Certainty.ONE_BATCH, 0, 0, null, null);
        }
        List<Arrival> recent = arrivals.subList(Math.max(0, arrivals.size() - RECENT), arrivals.size());
        List<Duration> intervals = intervals(recent);
        int largest = recent.stream().mapToInt(Arrival::size).max().orElseThrow();
        int smallest = recent.stream().mapToInt(Arrival::size).min().orElseThrow();
        int soonest = 1 + ahead / largest;
        int latest = 1 + ahead / smallest;
        Instant last = recent.get(recent.size() - 1).at();
        Instant from = last.plus(scaled(intervals, true).multipliedBy(soonest));
        Instant until = last.plus(scaled(intervals, false).multipliedBy(latest));
        return between(past.size() + soonest, past.size() + latest, from, until, now, zone);
    }

    private static Forecast between(int first, int last, Instant from, Instant until, Instant now, ZoneId zone) {
        if (until.isAfter(now.plus(FORESEEABLE))) {
            return new Forecast(Certainty.FAR, first, last, null, null);
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate end = LocalDate.ofInstant(until, zone);
        if (end.isBefore(today)) {
            return new Forecast(Certainty.OVERDUE, first, last, null, null);
        }
        LocalDate start = LocalDate.ofInstant(from, zone);
        return new Forecast(Certainty.DAYS, first, last, start.isBefore(today) ? today : start, end);
    }

    private static List<Arrival> arrivals(List<Past> past, ZoneId zone) {
        List<Arrival> arrivals = new ArrayList<>();
        past.stream()
                .filter(batch -> !batch.followsUp())
                .sorted(Comparator.comparing(Past::drawnAt))
                .forEach(batch -> {
                    LocalDate day = LocalDate.ofInstant(batch.drawnAt(), zone);
                    int newest = arrivals.size() - 1;
                    if (newest >= 0 && arrivals.get(newest).day().equals(day)) {
                        int size = arrivals.get(newest).size() + batch.size();
                        arrivals.set(newest, new Arrival(day, size, batch.drawnAt()));
                    } else {
                        arrivals.add(new Arrival(day, batch.size(), batch.drawnAt()));
                    }
                });
        return arrivals;
    }

    private static List<Duration> intervals(List<Arrival> arrivals) {
        List<Duration> intervals = new ArrayList<>();
        for (int i = 1; i < arrivals.size(); i++) {
            intervals.add(
                    Duration.between(arrivals.get(i - 1).at(), arrivals.get(i).at()));
        }
        return intervals;
    }

    private static Duration scaled(List<Duration> intervals, boolean shortest) {
        Duration extreme = intervals.stream()
                .reduce((one, other) -> one.compareTo(other) < 0 == shortest ? one : other)
                .orElseThrow();
        double factor = intervals.size() >= FEW_INTERVALS ? 1 : shortest ? SHORTER : LONGER;
        return Duration.ofMillis((long) (extreme.toMillis() * factor));
    }

    /** {@code 大约第 3 批，2月9日到2月11日之间；这是按前几批估算的，不作准。} */
    public String words() {
        return switch (certainty) {
            case NO_BATCH -> "还没有叫过号，现在说不准什么时候轮到。";
            case ONE_BATCH -> "只到过一次货，现在还估不出哪天轮到。";
            case DAYS -> "大约" + batches() + "，" + days() + "；这是按前几批估算的，不作准。";
            case OVERDUE -> "大约" + batches() + "；按前几批的间隔货早该到了，现在说不准哪天，请等通知。";
            case FAR -> "大约" + batches() + "，还要比较久，现在说不准哪天；这是按前几批估算的，不作准。";
        };
    }

    private String batches() {
        return "第 " + firstBatch + (lastBatch == firstBatch ? "" : " 到 " + lastBatch) + " 批";
    }

    private String days() {
        return from.equals(until) ? day(from) + "前后" : day(from) + "到" + day(until) + "之间";
    }

    private static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
