package org.lanekeeper.standalone.scenario;

import java.util.List;

/**
 * Somebody who signs a household up.
 *
 * @param row of the roster: compound, building, unit, room, name, phone
 * @param token of the mini-program, null for somebody who writes in chat
 * @param repeat what goes wrong on the way
 */
record Person(int household, List<String> row, String openid, String token, boolean consents, Repeat repeat) {
    enum Repeat {
        NONE,
        /** The platform delivers the message three times, as if it had not heard the answer. */
        RETRIED,
        /** The person sends it twice. */
        TWICE
    }

    boolean chats() {
        return token == null;
    }

    Person withToken(String given) {
        return new Person(household, row, openid, given, consents, repeat);
    }

    String address() {
        return row.get(1) + row.get(2) + row.get(3) + "室";
    }

    String sentence() {
        return "接龙 " + row.get(0) + " " + address() + " " + row.get(4);
    }
}
