package org.lanekeeper.miniapp.console.batch;

import java.util.List;
import org.lanekeeper.community.relay.Entry;

/**
 * Who would be called now, in serving order.
 *
 * @param entries at least one
 * @param withMobile how many of these the roster has a mobile of
 */
record DrawPreview(List<Entry> entries, int withMobile) {
    public int size() {
        return entries.size();
    }

    public int withoutMobile() {
        return entries.size() - withMobile;
    }

    public int units() {
        return entries.stream().mapToInt(Entry::quantity).sum();
    }

    public int first() {
        return entries.get(0).number();
    }

    public int last() {
        return entries.get(entries.size() - 1).number();
    }
}
