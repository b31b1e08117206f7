package org.lanekeeper.miniapp.voucher;

import java.util.Optional;
import java.util.function.Supplier;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.TakingPayment;
import org.lanekeeper.community.voucher.TakingPayment.Ticked;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherCode;
import org.lanekeeper.community.voucher.Vouchers;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/** The counter ticks a payment, or takes the tick back while the goods are still here. Logged. */
@Service
public class TickingPayment {
    private final TakingPayment taking;
    private final Vouchers vouchers;
    private final LoggedOperations operations;

    TickingPayment(TakingPayment taking, Vouchers vouchers, LoggedOperations operations) {
        this.taking = taking;
        this.vouchers = vouchers;
        this.operations = operations;
    }

    /** The same twice is the same. */
    public Voucher pay(Staff staff, String typed) {
        String code = code(typed);
        Ticked ticked = run(staff, Operation.VOUCHER_PAY, () -> taking.pay(staff.committeeId(), code, staff.id()));
        if (!ticked.voucher().isPaid()) {
            throw Refusal.conflict("voucher-over", "这张券已经退回，不要收款。");
        }
        return ticked.voucher();
    }

    /** The same twice is the same. */
    public Voucher takeBack(Staff staff, String typed) {
        String code = code(typed);
        Ticked ticked = run(staff, Operation.VOUCHER_UNPAY, () -> taking.takeBack(staff.committeeId(), code));
        if (ticked.voucher().isPaid()) {
            throw Refusal.conflict("voucher-used", "东西已经发出去，不能撤销收款。");
        }
        return ticked.voucher();
    }

    /** The same by the number of the called entry: whoever sits at the list has no code. */
    public void pay(Staff staff, long relayId, int number) {
        pay(staff, code(staff, relayId, number));
    }

    public void takeBack(Staff staff, long relayId, int number) {
        takeBack(staff, code(staff, relayId, number));
    }

    private String code(Staff staff, long relayId, int number) {
        return vouchers.ofEntry(staff.committeeId(), relayId, number)
                .map(Voucher::code)
                .orElseThrow(TickingPayment::unknown);
    }

    private Ticked run(Staff staff, Operation operation, Supplier<Optional<Ticked>> tick) {
        return operations.run(
                staff,
                () -> tick.get().orElseThrow(TickingPayment::unknown),
                done -> done.changed()
                        ? Optional.of(operation.on(Subject.entry(
                                done.voucher().relayId(), done.voucher().number())))
                        : Optional.empty());
    }

    private static String code(String typed) {
        return VoucherCode.read(typed).orElseThrow(TickingPayment::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("这张要付款的券");
    }
}
