package org.lanekeeper.miniapp.signup;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.lanekeeper.community.ledger.Receipt;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.miniapp.access.AddressRate;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 排到几号了 for whoever holds a receipt. Says nothing that the receipt's finder should not know. */
@Controller
@Hidden
class MinePages {
    private final PublicRelay relays;
    private final ReadingReceipt reading;
    private final SignedUpHere here;
    private final AddressRate guesses;

    MinePages(PublicRelay relays, ReadingReceipt reading, SignedUpHere here, SignupSettings settings, Clock clock) {
        this.here = here;
        this.relays = relays;
        this.reading = reading;
        this.guesses = new AddressRate(settings.guessesPerMinute(), clock);
    }

    /**
     * @param receipt null where nobody has asked yet
     * @param proof that it was signed up here this moment, null otherwise
     */
    @GetMapping("/r/{id:\\d{1,18}}/mine")
    ModelAndView standing(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) String receipt,
            @RequestParam(name = "new", required = false) String proof,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        Optional<Relay> relay = relays.find(id);
        if (relay.isEmpty()) {
            return SignupPages.absent();
        }
        if (receipt == null) {
            return ask(relay.get(), number, "", "", "");
        }
        if (number.isBlank()) {
            return ask(relay.get(), number, receipt, "number", "请写号码，号条上有。忘了号码，在公示里按门牌找。");
        }
        if (receipt.isBlank()) {
            return ask(relay.get(), number, receipt, "receipt", "请写回执码。");
        }
        String address = request.getRemoteAddr();
        if (!guesses.take(address)) {
            ModelAndView later = ask(relay.get(), number, receipt, "receipt", "试得太多了，请过一分钟再查。");
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(guesses.interval().toSeconds()));
            later.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return later;
        }
        Optional<Entry> entry = Receipt.read(receipt).flatMap(code -> reading.entry(relay.get(), number.strip(), code));
        if (entry.isEmpty()) {
            ModelAndView again = ask(relay.get(), number, receipt, "receipt", "没有查到。请对着号条，把号码和 12 位回执码再输一遍。");
            again.setStatus(HttpStatus.NOT_FOUND);
            return again;
        }
        guesses.giveBack(address);
        return standing(relay.get(), entry.get(), proof, request, response);
    }

    private ModelAndView standing(
            Relay relay, Entry entry, String proof, HttpServletRequest request, HttpServletResponse response) {
        boolean fresh = proof != null && entry.status().counts() && here.isFresh(proof, relay, entry.number());
        if (fresh) {
            here.add(request, response, relay, entry);
        }
        boolean fromHere = fresh || here.read(request, relay).all().contains(entry.householdId());
        PublicRelay.Head head = relays.head(relay);
        return new ModelAndView("signup/standing")
                .addObject("head", head)
                .addObject("mine", reading.standing(relay, entry))
                .addObject("fresh", fresh)
                .addObject("mayLeave", fromHere && entry.status().counts() && entry.batch() == null)
                .addObject(
                        "mayJoinAgain",
                        !entry.status().counts() && head.closed().isEmpty());
    }

    private ModelAndView ask(Relay relay, String number, String receipt, String unfitField, String unfit) {
        return new ModelAndView("signup/ask")
                .addObject("head", relays.head(relay))
                .addObject("number", number)
                .addObject("receipt", receipt)
                .addObject("unfitField", unfitField)
                .addObject("unfit", unfit);
    }
}
