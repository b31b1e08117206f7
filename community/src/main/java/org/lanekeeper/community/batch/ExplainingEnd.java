package org.lanekeeper.community.batch;

import java.time.Clock;
import java.util.Optional;
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
    private final Clock clock;

    ExplainingEnd(Vouchers vouchers, Clock clock) {
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
        return "第 " + entry.number() + " 号叫到过，" + why + "，过号了，已经给了后面的人。" + again(relay);
    }

    private String lapsed(Relay relay, Entry entry) {
        Optional<Voucher> voucher = voucher(entry);
        VoucherStatus status = voucher.map(Voucher::status).orElse(VoucherStatus.LAPSED);
        String number = "第 " + entry.number() + " 号";
        return switch (status) {
            case DECLINED -> number + "叫到过，您家说不要了，已经给了后面的人。" + again(relay);
            case RETURNED -> number + "领过，后来退回来了，已经给了后面的人。" + again(relay);
            default -> passedOver(relay, entry, voucher);
        };
    }

    private Optional<Voucher> voucher(Entry entry) {
        return vouchers.ofEntry(entry.committeeId(), entry.relayId(), entry.number());
    }

    private String again(Relay relay) {
        return relay.phaseAt(clock.instant()) == RelayPhase.OPEN ? "还需要的话，可以再登记一次，会给新的号，排到最后。" : "登记已经结束，还需要的话请问居委会。";
    }
}
