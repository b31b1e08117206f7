package org.lanekeeper.community.household;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.address.AddressReader;

/**
 * A form filled in at home, as its QR code carries it: {@code LK1/7/3::502/%E5%BC%A0%E4%B8%89/13800000000/2}. Only signs
 * that every scanner types like a keyboard, and that make a QR code small.
 *
 * @param compoundId 0 where the form says none
 * @param name empty where the form says none
 * @param phone null where the form says none
 */
public record FormCode(long compoundId, Address address, String name, String phone, int quantity) {
    private static final String PREFIX = "LK1";
    private static final int LONGEST = 600;
    private static final int PARTS = 6;
    private static final int MOST_UNITS = 1000;
    private static final String PLAIN = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-";
    private static final Pattern BEGINNING =
            Pattern.compile("^\\s*lk1\\s*/.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Whether a text means to be one, readable or not. */
    public static boolean isMeant(String text) {
        return BEGINNING.matcher(EntryText.narrow(text).replace('、', '/')).matches();
    }

    public String write() {
        return String.join(
                "/",
                PREFIX,
                compoundId == 0 ? "" : String.valueOf(compoundId),
                place(),
                encode(name),
                phone == null ? "" : phone,
                String.valueOf(quantity));
    }

    private String place() {
        return String.join(":", encode(address.building()), encode(address.unit()), encode(address.room()));
    }

    /** What a scanner typed; nothing if it is damaged or was made by somebody else for another end. */
    public static Optional<FormCode> read(String text) {
        String narrow = EntryText.narrow(text).replace('、', '/').strip();
        String[] parts = narrow.split("/", -1);
        if (narrow.length() > LONGEST
                || parts.length != PARTS
                || !parts[0].strip().equalsIgnoreCase(PREFIX)) {
            return Optional.empty();
        }
        Optional<Address> address = address(parts[2].split(":", -1));
        Optional<String> name = decode(parts[3]).filter(FormCode::isName);
        Optional<String> phone = Mobile.read(parts[4]);
        boolean fits = parts[1].matches("\\d{0,18}")
                && (parts[4].isBlank() || phone.isPresent())
                && parts[5].matches("[1-9]\\d{0,3}")
                && address.isPresent()
                && name.isPresent();
        return fits
                ? Optional.of(new FormCode(
                        parts[1].isEmpty() ? 0 : Long.parseLong(parts[1]),
                        address.get(),
                        name.get(),
                        phone.orElse(null),
                        Math.min(Integer.parseInt(parts[5]), MOST_UNITS)))
                : Optional.empty();
    }

    private static Optional<Address> address(String[] columns) {
        if (columns.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(AddressReader.ofColumns(
                    decode(columns[0]).orElse(""),
                    decode(columns[1]).orElse("?"),
                    decode(columns[2]).orElse("")));
        } catch (IllegalArgumentException noPlace) {
            return Optional.empty();
        }
    }

    private static boolean isName(String name) {
        return name.length() <= EntryText.LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
    }

    private static String encode(String text) {
        StringBuilder code = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one >= 0 && PLAIN.indexOf(one) >= 0;
            code.append(plain ? String.valueOf((char) one) : "%%%02X".formatted(one & 0xff));
        }
        return code.toString();
    }

    private static Optional<String> decode(String code) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String upper = code.strip().toUpperCase(Locale.ROOT);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if (PLAIN.indexOf(c) >= 0) {
                bytes.write(c);
            } else if (c == '%' && upper.substring(i).matches("(?s)%[0-9A-F]{2}.*")) {
                bytes.write(Integer.parseInt(upper, i + 1, i + 3, 16));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException damaged) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "FormCode[]";
    }
}
