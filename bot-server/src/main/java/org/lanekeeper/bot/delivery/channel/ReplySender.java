package org.lanekeeper.bot.delivery.channel;

import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;

/** Says a few words to one person in the chat, while its platform lets us. Blocks until it has answered or timed out. */
public interface ReplySender {
    boolean serves(Platform platform);

    /** Whatever goes wrong once the platform was called is a result; an exception means that nothing was sent. */
    SendResult send(Resident resident, String text);
}
