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
        key = key == null || key.isBlank() || key.length() > KEY_LENGTH
                ? UUID.randomUUID().toString()
                : key;
    }

    static SignupForm blank() {
        return new SignupForm("", "", "", "", "", "", "1", false, null);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Of another household, the same page is another request. */
    String requestKey() {
        return RequestKey.of(String.join("\t", key, compound, building, unit, room));
    }

    SignUp signUp() {
        return new SignUp(new GivenAddress(null, building, unit, room), compound, name, phone, units());
    }

    /** What is no number is refused like a number that makes no sense. */
    int units() {
        return quantity.isEmpty() ? 1 : quantity.matches("\\d{1,4}") ? Integer.parseInt(quantity) : 0;
    }

    /** The same as something new. */
    SignupForm anew() {
        return new SignupForm(building, unit, room, compound, name, phone, quantity, behalf, null);
    }

    @Override
    public String toString() {
        return "SignupForm[]";
    }
}
