package org.lanekeeper.miniapp.relay;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.household.Mobile;
import org.lanekeeper.miniapp.problem.Refusal;

/**
 * What a resident sends to get a number.
 *
 * @param address {@code "3-502"} or {@code {"building": "3", "unit": "", "room": "502"}}
 * @param compound needed only where the committee has several and the address stands in more than one
 * @param phone mobile, null if the household has none
 * @param quantity units; 1 if not given, more than the relay's cap is cut down to it
 * @param onBehalf the person says that it is for another household than their own; false if not given
 * @param own the person says that it is where they live, and sets right what was taken for it before; false if not given
 */
public record SignUp(
        @Schema(type = "string", example = "3-502") GivenAddress address,
        String compound,
        String name,
        String phone,
        Integer quantity,

        @Schema(description = "true: for another household. It is counted as such, and the person is not bound to it.")
        Boolean onBehalf,

        @Schema(
                description = "true: this is where the person lives (我家). Sets right a household that was taken for it"
                        + " before, if the register knows the name or the mobile; a household that somebody else has"
                        + " signed up is proved by the mobile alone.")
        Boolean own) {
    /** Of whom nothing is said. */
    public SignUp(GivenAddress address, String compound, String name, String phone, Integer quantity) {
        this(address, compound, name, phone, quantity, null, null);
    }

    private static final int NAME_LENGTH = 60;
    private static final int COMPOUND_LENGTH = 40;

    @Override
    public String toString() {
        return "SignUp[]";
    }

    /** The request once each field was understood. */
    public record Read(
            Address address, String compound, String name, String phone, int quantity, boolean onBehalf, boolean own) {
        @Override
        public String toString() {
            return "SignUp[]";
        }
    }

    /**
     * @throws Refusal naming the first field that was not understood
     */
    public Read read() {
        Address door = Optional.ofNullable(address)
                .flatMap(GivenAddress::read)
                .orElseThrow(() ->
                        Refusal.unfit("address-not-understood", "address", "没看懂地址。请写楼号和室号，如 3-502；有单元的写 3-2-502。"));
        String place = compound == null ? "" : compound.strip();
        if (place.length() > COMPOUND_LENGTH) {
            throw Refusal.unfit("unfit-entry", "compound", "小区名太长，请写小区的名字。");
        }
        boolean forOthers = Boolean.TRUE.equals(onBehalf);
        boolean forSelf = Boolean.TRUE.equals(own);
        if (forOthers && forSelf) {
            throw Refusal.unfit("unfit-entry", "own", "「我家」和「替别人登记」只能选一个。");
        }
        return new Read(door, place, person(), mobile(), units(), forOthers, forSelf);
    }

    private String person() {
        String bare = name == null ? "" : name.strip();
        if (bare.isEmpty() || bare.length() > NAME_LENGTH || bare.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.unfit("unfit-entry", "name", "请写登记人的姓名，最多 " + NAME_LENGTH + " 个字。");
        }
        return bare;
    }

    private int units() {
        if (quantity == null) {
            return 1;
        }
        if (quantity < 1) {
            throw Refusal.unfit("unfit-entry", "quantity", "份数要大于 0。");
        }
        return quantity;
    }

    private String mobile() {
        if (phone == null || phone.isBlank()) {
            return null;
        }
        return Mobile.read(phone).orElseThrow(() -> Refusal.unfit("unfit-entry", "phone", "手机号不对，要 11 位数字。没有手机就不填。"));
    }
}
