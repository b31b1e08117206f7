package org.lanekeeper.bot.dialogue;

import org.lanekeeper.community.pasted.ResidentPaste;

/**
 * A pasted list as far as the conversation keeps it: not the list, only where it is.
 *
 * @param id null where it was not kept
 * @param relayId null where the list does not tell
 * @param rows how many it has
 */
record PastedCopy(Long id, Long relayId, int rows) {
    static PastedCopy of(ResidentPaste paste) {
        return new PastedCopy(
                paste.copyId(),
                paste.relay() == null ? null : paste.relay().id(),
                paste.rows().size());
    }

    String write() {
        return id + ";" + (relayId == null ? "" : relayId) + ";" + rows;
    }

    static PastedCopy read(String kept) {
        String[] part = kept.split(";", -1);
        return new PastedCopy(
                Long.valueOf(part[0]), part[1].isEmpty() ? null : Long.valueOf(part[1]), Integer.parseInt(part[2]));
    }
}
