package org.lanekeeper.miniapp.relay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.access.ForResidents;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Residents see which household they are taken to belong to, and set it right. */
@RestController
@RequestMapping("/api/households/mine")
@ForResidents
@Tag(name = "Residents")
class MyHouseholdApi {
    private final MyEntries mine;
    private final Households households;
    private final NamingOwnHousehold naming;

    MyHouseholdApi(MyEntries mine, Households households, NamingOwnHousehold naming) {
        this.mine = mine;
        this.households = households;
        this.naming = naming;
    }

    /**
     * @param address whole, with its compound
     */
    record MyHousehold(String address) {
        static MyHousehold of(Household household) {
            return new MyHousehold(household.display());
        }
    }

    /**
     * @param compound needed only where the address stands in several
     * @param phone as the register has it, null for none
     */
    record Named(
            @Schema(type = "string", example = "3-503") GivenAddress address,
            String compound,
            String name,
            String phone) {
        SignUp.Read read() {
            return new SignUp(address, compound, name, phone, null).read();
        }

        @Override
        public String toString() {
            return "Named[]";
        }
    }

    @GetMapping
    @Operation(summary = "The household that the person is taken to belong to; 404 not-bound if there is none yet")
    MyHousehold own(@AuthenticationPrincipal Resident resident) {
        return mine.household(resident)
                .flatMap(id -> households.find(resident.committeeId(), id))
                .map(MyHousehold::of)
                .orElseThrow(() ->
                        new Refusal(HttpStatus.NOT_FOUND, "not-bound", "还不知道您家是哪一户。用自家门牌登记一次就知道了，也可以写门牌、姓名和登记的手机号。"));
    }

    @PutMapping
    @Operation(
            summary = "This is my household (我家)",
            description = "Sets right a household that was taken for the person's own, as by signing a neighbour up"
                    + " first. Borne out by the mobile that the register has, or by its name where the person has signed"
                    + " this household up; 409 not-borne-out otherwise. Entries stay as they are.")
    MyHousehold name(@AuthenticationPrincipal Resident resident, @RequestBody Named household) {
        return MyHousehold.of(naming.name(resident, household.read()));
    }
}
