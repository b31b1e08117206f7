package org.lanekeeper.miniapp.relay;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.address.AddressReader;
import tools.jackson.databind.JsonNode;

/** An address as a program sends it: one text as people write it, or its parts. */
public record GivenAddress(String text, String building, String unit, String room) {
    private static final int LENGTH = 60;

    /** As somebody typed it into one field. */
    public static GivenAddress typed(String text) {
        return new GivenAddress(text == null ? "" : text, null, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static GivenAddress of(JsonNode json) {
        return json.isObject()
                ? new GivenAddress(null, part(json, "building"), part(json, "unit"), part(json, "room"))
                : new GivenAddress(json.isString() ? json.stringValue() : "", null, null, null);
    }

    private static String part(JsonNode json, String name) {
        JsonNode part = json.path(name);
        return part.isMissingNode() || part.isNull() ? "" : part.asString("");
    }

    /** Nothing if it cannot be understood. */
    Optional<Address> read() {
        if (text != null) {
            return text.length() > LENGTH ? Optional.empty() : AddressReader.ofField(text);
        }
        if (building.length() > LENGTH || unit.length() > LENGTH || room.length() > LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(AddressReader.ofColumns(building, unit, room));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
