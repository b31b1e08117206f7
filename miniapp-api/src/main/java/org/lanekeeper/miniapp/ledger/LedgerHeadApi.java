package org.lanekeeper.miniapp.ledger;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.lanekeeper.community.ledger.LedgerHead;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Where a ledger ends, for whoever keeps the heads to compare them later. */
@RestController
@Hidden
class LedgerHeadApi {
    /** The ledger's own days. */
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private final PublishedLedger ledgers;
    private final Clock clock;

    LedgerHeadApi(PublishedLedger ledgers, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    @GetMapping("/b/{relay:\\d{1,18}}/ledger/head")
    ResponseEntity<HeadView> head(@PathVariable long relay, WebRequest request) {
        LedgerHead head = ledgers.head(relay);
        LocalDate today = LocalDate.ofInstant(clock.instant(), BEIJING);
        String etag = '"' + head.hash().substring(0, 16) + '-' + today + '"';
        if (request.checkNotModified(etag)) {
            return null;
        }
        HeadView.DayView yesterday = ledgers.headBefore(
                        relay, today.atStartOfDay().toInstant(BEIJING))
                .map(it -> HeadView.DayView.of(today.minusDays(1), it, BEIJING))
                .orElse(null);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag(etag)
                .body(HeadView.of(relay, head, yesterday, BEIJING));
    }
}
