package org.lanekeeper.community.batch;

import java.time.Clock;
import java.util.Optional;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.stereotype.Service;

/** Says what became of an entry that holds no place any more, and what its household can do. */
@Service
public class ExplainingEnd {
    private final Vouchers vouchers;
    private final Committees committees;
    private final Clock clock;

    ExplainingEnd(Vouchers vouchers, Committees committees, Clock clock) {
        this.committees = committees;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    /** Nothing for an entry that counts. */
    public Optional<String> words(Relay relay, Entry entry) {
        String number = "第 " + entry.number() + " 号";
        return switch (entry.status()) {
            case ACCEPTED, REVIEW -> Optional.empty();
            case WITHDRAWN -> Optional.of(number + "您已经退出了，这个号不再用。" + again(relay));
            case VOID -> Optional.of(number + "被居委会作废了。要是弄错了，请找居委会恢复，恢复后还是这个号、这个位置。");
            case LAPSED -> Optional.of(lapsed(relay, entry));
        };
    }

    /** Of whoever did not come in time, or was not in when somebody came to the door. */
    String passedOver(Relay relay, Entry entry) {
        return passedOver(relay, entry, voucher(entry));
    }

    private String passedOver(Relay relay, Entry entry, Optional<Voucher> voucher) {
        String why = voucher.filter(Voucher::byHand).isPresent() ? "送到您家时没有人在" : "到时间没有来领";
        return "第 " + entry.number() + " 号叫到过，" + why + "，过号了，留给后面的人。" + broughtBack(relay);
    }

    /** Of whoever does not want it, or was written down so by mistake. */
    String declined(Relay relay, Entry entry) {
        return "第 " + entry.number() + " 号叫到过，记的是您家不要了，留给后面的人。" + broughtBack(relay);
    }

    /** As long as the goods are here, it can be undone. */
    private String broughtBack(Relay relay) {
        String asking = committees
                .find(relay.committeeId())
                .map(Committee::phone)
                .filter(it -> !it.isBlank())
                .map(it -> "打居委会电话 " + it)
                .orElse("找居委会");
        return "记错了，或者还要，请马上" + asking + "，东西还在就能改回来" + (isOpen(relay) ? "；不在了，可以再登记一次，会给新的号，排到最后。" : "。");
    }

    private String lapsed(Relay relay, Entry entry) {
        Optional<Voucher> voucher = voucher(entry);
        VoucherStatus status = voucher.map(Voucher::status).orElse(VoucherStatus.LAPSED);
        String number = "第 " + entry.number() + " 号";
        return switch (status) {
            case DECLINED -> declined(relay, entry);
            case RETURNED -> number + "领过，后来退回来了，留给后面的人。" + again(relay);
            default -> passedOver(relay, entry, voucher);
        };
    }

    private Optional<Voucher> voucher(Entry entry) {
        return vouchers.ofEntry(entry.committeeId(), entry.relayId(), entry.number());
    }

    private String again(Relay relay) {
        return isOpen(relay) ? "还需要的话，可以再登记一次，会给新的号，排到最后。" : "登记已经结束，还需要的话请问居委会。";
    }

    private boolean isOpen(Relay relay) {
        return relay.phaseAt(clock.instant()) == RelayPhase.OPEN;
    }
}
