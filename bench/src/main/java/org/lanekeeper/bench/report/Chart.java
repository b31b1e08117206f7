package org.lanekeeper.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Horizontal bars in groups, as an SVG that reads in light and dark surroundings. */
public final class Chart {
    private static final int WIDTH = 760;
    private static final int LABELS = 190;
    private static final int VALUES = 90;
    private static final int BAR = 20;
    private static final int GAP = 6;
    private static final int BETWEEN_GROUPS = 34;
    private static final int TOP = 64;
    private static final String STYLE = """
            text { font: 14px system-ui, sans-serif; fill: #1f2328 }
            .title { font-weight: 600; font-size: 17px } .note { fill: #59636e }
            .bar0 { fill: #1a7f5a } .bar1 { fill: #8a949e } .bar2 { fill: #b35900 }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6edf3 } .note { fill: #9198a1 }
              .bar0 { fill: #4cc38a } .bar1 { fill: #79828c } .bar2 { fill: #f0a35c }
            }
            """;

    private final String title;
    private final String unit;
    private final List<Group> groups = new ArrayList<>();

    private record Bar(String label, double value, int kind) {}

    private record Group(String name, List<Bar> bars) {}

    public Chart(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    public String title() {
        return title;
    }

    public Chart group(String name) {
        groups.add(new Group(name, new ArrayList<>()));
        return this;
    }

    /**
     * A bar of the newest group.
     *
     * @param kind 0 to 2: its colour
     */
    public Chart bar(String label, double value, int kind) {
        groups.get(groups.size() - 1).bars().add(new Bar(label, value, kind));
        return this;
    }

    public String svg() {
        double most = groups.stream()
                .flatMap(group -> group.bars().stream())
                .mapToDouble(Bar::value)
                .max()
                .orElse(0);
        StringBuilder body = new StringBuilder();
        int y = TOP;
        for (Group group : groups) {
            y += BETWEEN_GROUPS - GAP;
            body.append(text(0, y - GAP - 2, "note", "start", group.name()));
            for (Bar bar : group.bars()) {
                double length = most <= 0 ? 0 : bar.value() / most * (WIDTH - LABELS - VALUES);
                body.append(text(LABELS - 10, y + 15, "", "end", bar.label()));
                body.append(String.format(
                        Locale.ROOT,
                        "<rect class=\"bar%d\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>%n",
                        bar.kind(),
                        LABELS,
                        y,
                        Math.max(length, 1),
                        BAR));
                body.append(text(LABELS + (int) length + 8, y + 15, "", "start", Numbers.round(bar.value())));
                y += BAR + GAP;
            }
        }
        int height = y + 10;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-10 0 " + (WIDTH + 20) + " " + height
                + "\" role=\"img\" aria-label=\"" + escaped(title) + "\">\n<style>\n" + STYLE + "</style>\n"
                + text(0, 26, "title", "start", title) + text(0, 48, "note", "start", unit) + body + "</svg>\n";
    }

    private static String text(int x, int y, String kind, String anchor, String content) {
        return "<text" + (kind.isEmpty() ? "" : " class=\"" + kind + "\"") + " x=\"" + x + "\" y=\"" + y
                + "\" text-anchor=\"" + anchor + "\">" + escaped(content) + "</text>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
