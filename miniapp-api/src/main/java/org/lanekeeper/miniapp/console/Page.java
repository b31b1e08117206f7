package org.lanekeeper.miniapp.console;

/**
 * Which part of a long table is shown.
 *
 * @param number of the page, the first being 1
 * @param total rows in all pages
 * @param address of the table with its search, but without a page
 */
public record Page(int number, int size, int total, String address) {
    public Page {
        number = Math.max(1, Math.min(number, Math.max(1, (total + size - 1) / size)));
    }

    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    public int skipped() {
        return (number - 1) * size;
    }

    public boolean hasEarlier() {
        return number > 1;
    }

    public boolean hasLater() {
        return number < pages();
    }

    /** Address of another page. */
    public String link(int other) {
        return address + (address.contains("?") ? "&" : "?") + "page=" + other;
    }
}
