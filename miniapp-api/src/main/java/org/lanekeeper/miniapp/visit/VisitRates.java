package org.lanekeeper.miniapp.visit;

import java.time.Clock;
import java.time.Duration;
import org.lanekeeper.miniapp.access.AddressRate;
import org.springframework.stereotype.Component;

/** How often somebody may register or guess. */
@Component
public class VisitRates {
    private final AddressRate addresses;
    private final AddressRate devices;
    private final AddressRate guesses;
    private final AddressRate codes;

    VisitRates(VisitPageSettings settings, Clock clock) {
        this.addresses = new AddressRate(settings.perAddress(), clock);
        this.devices = new AddressRate(settings.perDevice(), clock);
        this.guesses = new AddressRate(settings.guesses(), clock);
        this.codes = new AddressRate(settings.triesPerCode(), clock);
    }

    /**
     * @param device what tells one telephone from another behind the same address
     */
    public boolean mayRegister(String address, String device) {
        return devices.take(device) && addresses.take(address);
    }

    public Duration interval() {
        return devices.interval();
    }

    boolean mayGuess(String address, String code) {
        return guesses.take(address) && codes.take(code);
    }

    /** It was no guess. */
    void right(String address, String code) {
        guesses.giveBack(address);
        codes.giveBack(code);
    }
}
