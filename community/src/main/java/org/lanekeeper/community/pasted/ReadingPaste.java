package org.lanekeeper.community.pasted;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.resident.Resident;
import org.springframework.stereotype.Service;

/**
 * Reads a relay that a resident pasted into the chat. The resident's own row is booked by the chat, like any other; the
 * copy is kept for staff, who look it over on the relay's page.
 */
@Service
public class ReadingPaste {
    /**
     * Keeps the copy and says what it means for the resident. The same message again keeps it once.
     *
     * @param text whole, nothing cut off; what is longer than {@link #LONGEST} is no relay
     * @param requestKey the same for every delivery of the message, and for no other
     * @param at when it reached the server: what its rows count from once staff have confirmed them
     * @param shown relays that it may be of
     * @return nothing if the text is no relay
     */
    public Optional<ResidentPaste> take(
            Resident resident, String text, String requestKey, Instant at, List<Relay> shown) {
        return Optional.empty();
    }

    /** The rows of a copy that the resident pasted, as asked for by a number: the written one, else the position. */
    public List<PastedRow> rows(Resident resident, long copyId, int number) {
        return List.of();
    }

    /** The resident has said of which relay the copy is. */
    public void settle(Resident resident, long copyId, Relay relay) {}

    /** Of a text, in characters: about 1,000 rows. */
    public static final int LONGEST = 64 * 1024;
}
