package org.lanekeeper.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sections of one run, printed as they come and written to a folder in the end. */
public final class Report {
    private final StringBuilder text = new StringBuilder();
    private final Table summary = new Table("what", "result", "compared");
    private final List<String> faults = new ArrayList<>();
    private final Path folder;
    private final String head;

    public Report(Path folder, String head) {
        this.folder = folder;
        this.head = head;
        text.append("# Measurements\n\n").append(head).append('\n');
    }

    /** Says how far it is; not written down. */
    public void progress(String line) {
        System.out.println("  " + line);
    }

    public void section(String title, String explained, Table table) {
        String section = "\n## " + title + "\n\n" + explained.strip() + "\n\n" + table.markdown();
        System.out.println(section);
        text.append(section);
        write();
    }

    /** One line of what is told to somebody who has a minute. */
    public void summary(String what, String result, String compared) {
        summary.row(what, result, compared);
        write();
    }

    /** A chart below the section before it. */
    public void chart(String file, Chart chart) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file + ".svg"), chart.svg());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        text.append("\n![").append(chart.title()).append("](").append(file).append(".svg)\n");
        write();
    }

    /** Something that must not be. */
    public void fault(String what) {
        System.out.println("  FAULT: " + what);
        faults.add(what);
        write();
    }

    public boolean isSound() {
        return faults.isEmpty();
    }

    private void write() {
        StringBuilder whole = new StringBuilder(text);
        if (!faults.isEmpty()) {
            whole.append("\n## Faults\n\n");
            faults.forEach(fault -> whole.append("- ").append(fault).append('\n'));
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("results.md"), whole);
            Files.writeString(folder.resolve("summary.md"), head + "\n" + summary.markdown());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
