package org.lanekeeper.bot.delivery.channel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.BatchKind;
import org.lanekeeper.community.moment.Moments;
import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.voucher.Voucher;

/**
 * Who was called, as markdown for a group: names and doors masked, split between entries so that each part stays within
 * the platform's bytes, and numbered. The same batch always gives the same parts.
 */
final class GroupList {
    private static final int COUNTER_BYTES = 16;

    private GroupList() {}

    static List<String> parts(Relay relay, Batch batch, List<Voucher> called, int mostBytes) {
        String title = "**" + plain(relay.title()) + "** 第 " + batch.number() + " 批";
        String pay = batch.kind() == BatchKind.ON_BEHALF ? "\n> 居委会代买，领的时候扫码付款" : "";
        String come = batch.slotted() ? "\n请楼组长转告，按各自的时间来，凭领取码领取。\n" : "\n请楼组长转告，凭领取码领取。\n";
        String head = "\n> " + plain(relay.item()) + "，" + called.size() + " 户\n> 地点：" + plain(batch.place())
                + "\n> 时间：" + Moments.between(batch.pickupFrom(), batch.pickupUntil()) + pay + come;
        List<StringBuilder> bodies = new ArrayList<>();
        StringBuilder body = new StringBuilder(head);
        bodies.add(body);
        int room = mostBytes - bytes(title) - COUNTER_BYTES;
        int used = bytes(head);
        Instant slot = null;
        for (Voucher voucher : called) {
            boolean changes = voucher.slotted() && !voucher.pickupFrom().equals(slot);
            String line = (changes ? time(voucher) : "") + line(voucher);
            if (used + bytes(line) > room) {
                body = new StringBuilder("\n");
                bodies.add(body);
                used = 1;
                // each part can be read alone
                line = (voucher.slotted() ? time(voucher) : "") + line(voucher);
            }
            slot = voucher.pickupFrom();
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

    private static String time(Voucher voucher) {
        return "**" + Moments.between(voucher.pickupFrom(), voucher.pickupUntil()) + "**\n";
    }

    /** As code: the stars of what is masked would otherwise turn the rest bold. */
    private static String line(Voucher voucher) {
        return "第 " + voucher.number() + " 号 `" + plainCode(Masking.name(voucher.name())) + " "
                + plainCode(voucher.address().masked()) + "`\n";
    }

    private static String plainCode(String text) {
        return text.replaceAll("[`\\p{Cntrl}]", "");
    }

    /** Without what markdown would take for its own. */
    private static String plain(String text) {
        return text.replaceAll("[`*_\\[\\]<>#\\p{Cntrl}]", "");
    }

    /** A part for a platform that shows plain text; what stands as code stays as it is. */
    static String asText(String part) {
        String[] pieces = part.split("`", -1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.length; i++) {
            text.append(i % 2 == 1 ? pieces[i] : pieces[i].replace("**", "").replace("\n> ", "\n"));
        }
        return text.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
