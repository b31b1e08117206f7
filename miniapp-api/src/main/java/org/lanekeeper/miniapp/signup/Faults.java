package org.lanekeeper.miniapp.signup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lanekeeper.community.household.Mobile;
import org.lanekeeper.miniapp.problem.Refusal;

/**
 * What has to be changed before a form can be taken: all of it at once, so that whoever has mended one field does not find
 * the next one refused.
 */
final class Faults {
    /** What no field is to blame for. */
    static final String NONE = "form";

    private final Map<String, String> byField;

    private Faults(Map<String, String> byField) {
        this.byField = byField;
    }

    static Faults none() {
        return new Faults(Map.of());
    }

    /** What can be seen without asking anybody. */
    static Faults in(SignupForm form) {
        Map<String, String> found = new LinkedHashMap<>();
        if (form.building().isEmpty()) {
            found.put("building", "请写几号楼。");
        }
        if (form.room().isEmpty()) {
            found.put("room", "请写几室。");
        }
        if (form.name().isEmpty()) {
            found.put("name", "请写姓名。");
        }
        if (!form.phone().isEmpty() && Mobile.read(form.phone()).isEmpty()) {
            found.put("phone", "手机号不对，要 11 位数字。没有手机就不填。");
        }
        if (form.units() < 1) {
            found.put("quantity", "要几份请写数字，从 1 起。");
        }
        return new Faults(found);
    }

    /** What the queue said. */
    static Faults of(Refusal refusal) {
        String type = String.valueOf(refusal.getBody().getType());
        if (type.endsWith(":address-ambiguous")) {
            return one("compound", "这个门牌有几处。请选小区，有单元的写明几单元。");
        }
        if (type.endsWith(":address-not-understood")) {
            return one("building", "没看懂门牌。几号楼写 3，几室写 502 这样。");
        }
        Object field = refusal.getBody().getProperties() == null
                ? null
                : refusal.getBody().getProperties().get("field");
        return one(field == null ? NONE : field.toString(), refusal.getBody().getDetail());
    }

    static Faults one(String field, String words) {
        return new Faults(Map.of(field, words));
    }

    /** In words, by the name of the field, in the order of the page. */
    Map<String, String> byField() {
        return byField;
    }

    boolean isEmpty() {
        return byField.isEmpty();
    }
}
