package org.lanekeeper.miniapp.block;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** The committee's people, and block owners as far as it is about their buildings. Nothing else is open to block owners. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('ADMIN', 'CLERK', 'BLOCK_OWNER')")
public @interface ForBlockOwners {
    About value();

    /** What a request is about, and so what has to lie in one's own buildings. */
    enum About {
        /** Shows or changes nothing but what lies there: the method sees to it. */
        ONLY_OWN,
        /** The entry {@code entry} or {@code number} of the relay {@code id} or {@code relay} in the address. */
        ENTRY,
        /** The household {@code id} in the address. */
        HOUSEHOLD,
        /** The line {@code id} or {@code deliveryId} of the call list in the address. */
        CALL
    }
}
