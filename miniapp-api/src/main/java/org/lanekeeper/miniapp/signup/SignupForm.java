package org.lanekeeper.miniapp.signup;

import java.util.UUID;
import org.lanekeeper.miniapp.relay.GivenAddress;
import org.lanekeeper.miniapp.relay.SignUp;
import org.lanekeeper.miniapp.retry.RequestKey;

/**
 * The form as typed.
 *
 * @param compound its name, empty where there is but one
 * @param behalf whether it is for a neighbour
 * @param own whether it is where they live; asked only where another household was signed up on the same telephone
 * @param key the same however often the form is sent: it takes one number
 */
record SignupForm(
        String building,
        String unit,
        String room,
        String compound,
        String name,
        String phone,
        String quantity,
        Boolean behalf,
        Boolean own,
        String key) {
    private static final int KEY_LENGTH = 40;

    SignupForm {
        building = text(building);
        unit = text(unit);
        room = text(room);
        compound = text(compound);
        name = text(name);
        phone = text(phone);
        quantity = text(quantity);
        behalf = Boolean.TRUE.equals(behalf);
        own = Boolean.TRUE.equals(own);
        key = key == null || key.isBlank() || key.length() > KEY_LENGTH
                ? UUID.randomUUID().toString()
                : key;
    }

    static SignupForm blank() {
        return new SignupForm("", "", "", "", "", "", "1", false, false, null);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Of another household, the same page is another request. */
    String requestKey() {
        return RequestKey.of(String.join("\t", key, compound, building, unit, room));
    }

    SignUp signUp() {
        return new SignUp(
                new GivenAddress(null, building, unit, room), compound, name, phone, units(), behalf, own && !behalf);
    }

    /** What is no number is refused like a number that makes no sense. */
    int units() {
        return quantity.isEmpty() ? 1 : quantity.matches("\\d{1,4}") ? Integer.parseInt(quantity) : 0;
    }

    /** The same as something new. */
    SignupForm anew() {
        return new SignupForm(building, unit, room, compound, name, phone, quantity, behalf, own, null);
    }

    @Override
    public String toString() {
        return "SignupForm[]";
    }
}
