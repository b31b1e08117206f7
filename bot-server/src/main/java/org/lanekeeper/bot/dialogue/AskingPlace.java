package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lanekeeper.bot.settings.PublicAddress;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.address.AddressReader;
import org.lanekeeper.community.batch.Forecasting;
import org.lanekeeper.community.household.EntryText;
import org.lanekeeper.community.relay.AskingStanding;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Standing;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 排到几号了. Tells only what the person made or belongs to, whatever address stands in the question. */
@Component
@Order(30)
class AskingPlace implements Intent {
    private static final Pattern ASKED =
            Pattern.compile("排到|几号了|多少号|我的?号|轮到|到我了?[吗没]|到谁|进度|查询|查一?查|查一下|查号|查我|前面.*几|什么时候.*[领到]|还要?等多久|领取码|^2[。.]?$");
    private static final Pattern SIGN_UP = Pattern.compile("^\\s*#?(?:接龙|报名|登记)");
    private static final int MOST = 4;

    private final HeldEntries held;
    private final AskingStanding asking;
    private final Forecasting forecasting;
    private final Vouchers vouchers;
    private final EndedEntries ended;
    private final PublicAddress pages;

    AskingPlace(
            HeldEntries held,
            AskingStanding asking,
            Forecasting forecasting,
            Vouchers vouchers,
            EndedEntries ended,
            PublicAddress pages) {
        this.ended = ended;
        this.held = held;
        this.asking = asking;
        this.forecasting = forecasting;
        this.vouchers = vouchers;
        this.pages = pages;
    }

    @Override
    public boolean recognises(Said said) {
        String text = EntryText.narrow(said.text());
        boolean signsUp =
                SIGN_UP.matcher(text).find() && AddressReader.find(text).isPresent();
        return !signsUp && ASKED.matcher(text).find();
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        Optional<Address> about = AddressReader.find(said.text()).map(AddressReader.Found::address);
        List<HeldEntries.Held> mine = held.of(said).stream()
                .filter(one -> about.isEmpty() || isAt(one.entry(), about.get()))
                .toList();
        if (mine.isEmpty()) {
            return Answer.of(ended.words(said).orElseGet(Texts::nothingHeld));
        }
        // the newest relays count most
        return Answer.of(mine.subList(Math.max(0, mine.size() - MOST), mine.size()).stream()
                .map(one -> word(asking.of(one.relay(), one.entry())))
                .collect(Collectors.joining("\n\n")));
    }

    private static boolean isAt(Entry entry, Address address) {
        return entry.building().equals(address.building())
                && entry.room().equals(address.room())
                && (address.unit().isEmpty() || entry.unit().equals(address.unit()));
    }

    private String word(Standing standing) {
        Entry entry = standing.entry();
        if (entry.status() == EntryStatus.REVIEW) {
            return Texts.reviewed(standing);
        }
        if (entry.batch() == null) {
            return waiting(standing);
        }
        return vouchers.ofEntry(entry.committeeId(), entry.relayId(), entry.number())
                .map(voucher -> Texts.called(standing, voucher, pages.voucher(voucher.code())))
                .orElseGet(() -> waiting(standing));
    }

    private String waiting(Standing standing) {
        return Texts.waiting(standing)
                + forecasting.words(standing).map(words -> "\n" + words).orElse("");
    }
}
