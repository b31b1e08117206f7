package org.lanekeeper.miniapp.visit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lanekeeper.community.visit.OwnVisit;
import org.lanekeeper.community.visit.Particulars;
import org.lanekeeper.community.visit.PassCode;
import org.lanekeeper.community.visit.Visit;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.springframework.stereotype.Service;

/** Lets whoever has code and telephone at what is kept, in words. */
@Service
class ReadingOwnVisit {
    static final String NOT_FOUND = "没有找到。请核对通行码和登记时写的手机号。已经到期的登记都删掉了。";
    private static final String TOO_MANY = "试得太多了，请过一分钟再查。";

    private final OwnVisit own;
    private final VisitRates rates;
    private final ChineseTime time;

    ReadingOwnVisit(OwnVisit own, VisitRates rates, ChineseTime time) {
        this.own = own;
        this.rates = rates;
        this.time = time;
    }

    /**
     * What was found.
     *
     * @param sentence what to do if nothing was
     */
    record Found(Optional<OwnVisit.Kept> kept, String sentence, boolean tooMany) {}

    /**
     * All that is kept, as its owner reads it; numbers half hidden, for the telephone may lie open.
     *
     * @param changeable whether nobody has decided yet
     */
    record Mine(
            String code,
            String name,
            String gate,
            String state,
            String document,
            String phone,
            String origin,
            String where,
            String reason,
            String transport,
            String plate,
            String arrives,
            String registered,
            int consentVersion,
            List<String> passings,
            boolean changeable) {
        @Override
        public String toString() {
            return "Mine[]";
        }
    }

    Found find(String code, String phone, String address) {
        String narrowed = PassCode.read(code).orElse("");
        if (!rates.mayGuess(address, narrowed.toUpperCase(Locale.ROOT))) {
            return new Found(Optional.empty(), TOO_MANY, true);
        }
        Optional<OwnVisit.Kept> kept = own.find(code, phone);
        kept.ifPresent(it -> rates.right(address, narrowed));
        return new Found(kept, NOT_FOUND, false);
    }

    /** After it was changed. */
    Optional<OwnVisit.Kept> again(String code, String phone) {
        return own.find(code, phone);
    }

    /** Empty if it is done, else what to do. */
    String correct(OwnVisit.Kept kept, String name) {
        return words(own.correctName(kept, name));
    }

    String withdraw(OwnVisit.Kept kept) {
        return words(own.withdraw(kept));
    }

    private static String words(OwnVisit.Done done) {
        return switch (done) {
            case DONE -> "";
            case UNFIT -> "请写证件上的姓名，最多 40 个字。";
            case INSIDE -> "您还在小区里。离开时请门卫登记一下，再来撤回。";
            case TOO_LATE -> "门卫已经处理过，改不了了。请找门卫或居委会。";
        };
    }

    Mine view(OwnVisit.Kept kept) {
        Visit visit = kept.visit();
        Particulars particulars = kept.particulars();
        return new Mine(
                PassCode.display(visit.code()),
                particulars.name(),
                kept.gate() == null ? "" : kept.gate().display(),
                visit.state().label(),
                particulars.document() == null
                        ? "没有"
                        : particulars.document().kind().label() + " " + particulars.maskedDocument(),
                particulars.maskedPhone(),
                visit.origin(),
                visit.door(),
                visit.reason().label() + (particulars.words().isEmpty() ? "" : "，" + particulars.words()),
                visit.transport().label(),
                particulars.plate(),
                time.text(visit.arrivesAt()),
                time.text(visit.registeredAt()),
                visit.consentVersion(),
                kept.passings().stream()
                        .filter(passing -> !passing.conflict())
                        .map(passing -> time.text(passing.happenedAt()) + " "
                                + passing.deed().label()
                                + (passing.temperature() == null ? "" : "，体温 " + passing.temperature()))
                        .toList(),
                visit.state().isOpen());
    }
}
