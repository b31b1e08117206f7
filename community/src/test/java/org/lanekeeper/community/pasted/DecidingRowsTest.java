package org.lanekeeper.community.pasted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.community.pasted.PastedGroup.name;
import static org.lanekeeper.community.pasted.PastedGroup.of;
import static org.lanekeeper.community.pasted.PastedGroup.row;
import static org.lanekeeper.community.pasted.PastedGroup.text;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.pasted.DecidingRows.Decided;
import org.lanekeeper.community.pasted.RowStanding.State;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.JoinOutcome;
import org.springframework.beans.factory.annotation.Autowired;

/** What is doubtful in a list is decided by a person, who finds nothing done behind their back. */
@OnRealDatabase
class DecidingRowsTest {
    @Autowired
    PastedGroup group;

    @Autowired
    LookingAtPastes looking;

    @Autowired
    EnteringRows entering;

    @Autowired
    DecidingRows deciding;

    @BeforeEach
    void begin() {
        group.begin();
    }

    @Test
    void whatTheGroupTakesBackIsAskedAndNeverTakenBackByItself() {
        group.paste(of(1, 2, 3, 4), group.ago(30));
        entering.enterReady(group.relay, group.clerk);
        group.paste(text(row(1), "3-103 " + name(2) + " 2包", row(4), row(5)), group.ago(20));

        assertThat(group.standing(3).words()).containsExactly("群里已经没有这一行了。");
        assertThat(group.standing(3).tags()).contains(RowTag.GONE);
        assertThat(group.standing(2).words()).containsExactly("群里现在写 2 份，登记的是 1 份。");
        assertThat(group.standing(2).tags()).contains(RowTag.EDITED);
        assertThat(group.standing(5).tags()).contains(RowTag.ADDED);
        assertThat(looking.list(group.relay).rows())
                .filteredOn(RowStanding::needsLook)
                .hasSize(2);
        assertThat(group.byNumber()).allMatch(entry -> entry.status().counts()).hasSize(4);

        assertThat(deciding.keep(
                        group.relay, group.standing(3).id(), group.standing(3).version(), group.clerk))
                .isInstanceOf(Decided.Done.class);
        assertThat(looking.list(group.relay).rows())
                .filteredOn(RowStanding::needsLook)
                .hasSize(1);
        // the group has it again: what was decided then holds no more, and nothing is left to ask
        group.paste(text(row(1), "3-103 " + name(2) + " 2包", row(3), row(4), row(5), row(6)), group.ago(10));
        assertThat(group.standing(3).known().state()).isEqualTo(RowState.STANDING);
        assertThat(group.standing(3).words()).isEmpty();
    }

    @Test
    void doubtfulRowsArePutRightAndThenEntered() {
        group.paste(text(row(1), "3-999 陈不在 1包", "王大姐 2包", "3-103 外人甲 1包", row(1)), group.ago(30));
        PastedList list = looking.list(group.relay);
        assertThat(list.rows())
                .extracting(RowStanding::state)
                .containsExactly(State.READY, State.UNCLEAR, State.UNCLEAR, State.READY, State.REPEATED);
        RowStanding wrong = list.rows().get(1);
        assertThat(wrong.tags()).contains(RowTag.NO_SUCH_DOOR);
        assertThat(wrong.words().get(0)).startsWith("名册里没有 3号楼999。");
        assertThat(list.rows().get(3).tags()).contains(RowTag.NAME_DIFFERS);

        Decided unfit = deciding.correct(
                group.relay, wrong.id(), wrong.version(), new Correction("没有门牌", null, "陈", "", "1"), group.clerk);
        assertThat(unfit).isInstanceOf(Decided.Unfit.class);
        assertThat(((Decided.Unfit) unfit).words()).contains("看不懂门牌");
        assertThat(entering.enter(group.relay, wrong.id(), group.clerk)).isEmpty();
        Correction right = new Correction("3-110", null, name(9), "13900000009", "2");
        assertThat(deciding.correct(group.relay, wrong.id(), wrong.version(), right, group.clerk))
                .isInstanceOf(Decided.Done.class);
        assertThat(entering.enter(group.relay, wrong.id(), group.clerk)
                        .orElseThrow()
                        .outcome())
                .isInstanceOf(JoinOutcome.Accepted.class);
        Entry entry = group.byNumber().get(0);
        assertThat(entry.room() + entry.name() + entry.quantity()).isEqualTo("110" + name(9) + "2");

        RowStanding nobody = list.rows().get(2);
        assertThat(deciding.dismiss(group.relay, nobody.id(), nobody.version(), " ", group.clerk))
                .isInstanceOf(Decided.Unfit.class);
        assertThat(deciding.dismiss(group.relay, nobody.id(), nobody.version(), "问过了，不要", group.clerk))
                .isInstanceOf(Decided.Done.class);
        assertThat(looking.list(group.relay).inWords()).isEqualTo("读到 5 行，2 行可以登记，1 户已经登记，1 行重复，1 行不登记。");
        // a row that has its number is no longer put right here
        assertThat(deciding.correct(group.relay, wrong.id(), wrong.version(), right, group.clerk))
                .isInstanceOf(Decided.Unfit.class);
    }

    @Test
    void whatWasDecidedHoldsOnlyAsLongAsTheRowStaysAsItWas() {
        group.paste(text(row(1), "王大姐 2包"), group.ago(30));
        RowStanding row = looking.list(group.relay).rows().get(1);
        deciding.dismiss(group.relay, row.id(), row.version(), "不知道是谁", group.clerk);
        group.paste(text(row(1), "王大姐 3-105 2包"), group.ago(20));
        List<RowStanding> now = looking.list(group.relay).rows();
        assertThat(now).anySatisfy(it -> {
            assertThat(it.row().text()).contains("3-105");
            assertThat(it.state()).isNotEqualTo(State.DISMISSED);
        });
        assertThat(deciding.dismiss(group.relay, row.id(), "0:FORKED", "旧的", group.clerk))
                .isInstanceOf(Decided.Unfit.class);
    }

    @Test
    void whoWasOverwrittenIsOfferedToAPerson() {
        group.paste(of(1, 2, 3), group.ago(30));
        group.paste(of(1, 2, 4, 5), group.ago(20));
        RowStanding lost = group.standing(3);
        assertThat(lost.tags()).contains(RowTag.OVERWRITTEN);
        assertThat(lost.state()).isEqualTo(State.UNCLEAR);
        assertThat(entering.enterReady(group.relay, group.clerk)).hasSize(4);
        Correction same = new Correction("3-104", null, name(3), "", "1");
        deciding.correct(group.relay, lost.id(), lost.version(), same, group.clerk);
        entering.enter(group.relay, lost.id(), group.clerk);
        // before those who were seen later, though it was confirmed after them
        assertThat(group.serving()).containsExactly("102", "103", "104", "105", "106");
    }
}
