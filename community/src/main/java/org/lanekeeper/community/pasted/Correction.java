package org.lanekeeper.community.pasted;

import java.util.Optional;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.address.AddressReader;
import org.lanekeeper.community.household.EntryText;
import org.lanekeeper.community.household.Mobile;

/**
 * A row as a member of the staff writes it.
 *
 * @param place an address, perhaps with the compound's name
 * @param household chosen among several, null where the place says it
 */
public record Correction(String place, Long household, String name, String phone, String quantity) {
    private static final int LONGEST_PLACE = 60;

    public Correction {
        place = stripped(place);
        name = stripped(name);
        phone = stripped(phone);
        quantity = stripped(quantity);
    }

    private static String stripped(String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    Optional<Address> address() {
        return place.length() > LONGEST_PLACE ? Optional.empty() : AddressReader.ofField(place);
    }

    /** Null where none is written. */
    String mobile() {
        return Mobile.read(phone).orElse(null);
    }

    int units() {
        return Integer.parseInt(EntryText.narrow(quantity));
    }

    /** What is wrong with it apart from the place, in plain Chinese, and in which field; nothing if it fits. */
    Optional<String[]> fault() {
        if (name.isEmpty() || name.length() > EntryText.LONGEST_NAME) {
            return Optional.of(new String[] {"name", "请写姓名，最多 " + EntryText.LONGEST_NAME + " 个字。"});
        }
        if (!phone.isEmpty() && mobile() == null) {
            return Optional.of(new String[] {"phone", "手机号不对，要 11 位数字。没有手机就不填。"});
        }
        return EntryText.narrow(quantity).matches("[1-9]\\d{0,2}")
                ? Optional.empty()
                : Optional.of(new String[] {"quantity", "份数请写数字，比如 2。"});
    }

    @Override
    public String toString() {
        return "Correction[]";
    }
}
