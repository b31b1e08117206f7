package org.lanekeeper.bench.report;

import java.util.List;
import java.util.Locale;

/** Figures as they are read best. */
public final class Numbers {
    private Numbers() {}

    /** The middle one, or the mean of the two in the middle; 0 of nothing. */
    public static double median(List<Double> values) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Three digits that mean something: 0.123, 1.23, 12.3, 123, 12 345. */
    public static String round(double value) {
        double size = Math.abs(value);
        if (size >= 100) {
            return String.format(Locale.ROOT, "%,d", Math.round(value)).replace(',', ' ');
        }
        int digits = size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    public static String megabytes(double bytes) {
        return round(bytes / 1024 / 1024);
    }

    /** A share of 1 as a whole number of hundredths. */
    public static String percent(double share) {
        return String.valueOf(Math.round(share * 100));
    }

    /** A ratio of two rates or times; a dash if there is nothing to compare with. */
    public static String ratio(double value) {
        return value <= 0 || Double.isNaN(value) || Double.isInfinite(value) ? "–" : round(value);
    }
}
