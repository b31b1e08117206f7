package org.lanekeeper.miniapp.console;

import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What is asked for does not exist, or belongs to another committee: both look the same. */
public final class Absent {
    private Absent() {}

    public static Supplier<ResponseStatusException> page() {
        return () -> new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
