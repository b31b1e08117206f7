package org.lanekeeper.standalone;

import java.util.List;

/** The start is refused for reasons that the person at the screen can mend; each is one line. */
final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStart(List<String> lines) {
        super(String.join(System.lineSeparator(), lines));
    }

    CannotStart(String chinese, String english) {
        this(List.of(chinese + " / " + english));
    }
}
