package org.lanekeeper.bot.delivery.channel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.bot.dialogue.Moments;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;

/**
 * Who was called, as markdown for a group: names and doors masked, split between entries so that each part stays within
 * the platform's bytes, and numbered. The same batch always gives the same parts.
 */
final class GroupList {
    private static final int COUNTER_BYTES = 16;

    private GroupList() {}

    static List<String> parts(Relay relay, Batch batch, List<Entry> called, int mostBytes) {
        String title = "**" + plain(relay.title()) + "** 第 " + batch.number() + " 批";
        String head = "\n> " + plain(relay.item()) + "，" + called.size() + " 户\n> 地点：" + plain(batch.place())
                + "\n> 时间：" + Moments.between(batch.pickupFrom(), batch.pickupUntil()) + "\n请楼组长转告，凭领取码领取。\n";
        List<StringBuilder> bodies = new ArrayList<>();
        StringBuilder body = new StringBuilder(head);
        bodies.add(body);
        int room = mostBytes - bytes(title) - COUNTER_BYTES;
        int used = bytes(head);
        for (Entry entry : called) {
            String line = line(entry);
            if (used + bytes(line) > room) {
                body = new StringBuilder("\n");
                bodies.add(body);
                used = 1;
            }
            body.append(line);
            used += bytes(line);
        }
        List<String> parts = new ArrayList<>(bodies.size());
        for (int i = 0; i < bodies.size(); i++) {
            String counter = bodies.size() == 1 ? "" : " (" + (i + 1) + "/" + bodies.size() + ")";
            parts.add(title + counter + bodies.get(i).toString().stripTrailing());
        }
        return parts;
    }

    /** As code: the stars of what is masked would otherwise turn the rest bold. */
    private static String line(Entry entry) {
        return "第 " + entry.number() + " 号 `" + plainCode(Masking.name(entry.name())) + " "
                + plainCode(entry.address().masked()) + "`\n";
    }

    private static String plainCode(String text) {
        return text.replaceAll("[`\\p{Cntrl}]", "");
    }

    /** Without what markdown would take for its own. */
    private static String plain(String text) {
        return text.replaceAll("[`*_\\[\\]<>#\\p{Cntrl}]", "");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
