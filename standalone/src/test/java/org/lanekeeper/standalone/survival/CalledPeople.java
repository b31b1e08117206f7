package org.lanekeeper.standalone.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.lanekeeper.standalone.survival.crowd.Resident;

/** Two hundred who are called to buy: most by the mini-program or a text message, some by telephone, some at their door. */
final class CalledPeople {
    static final int BATCH = 200;
    static final int WITHOUT_MOBILE = 19;
    static final int CARRIED = 6;
    static final int IN_MINI_PROGRAM = 90;

    private CalledPeople() {}

    /** Nineteen have no mobile, six have their goods carried to the door, and what others left behind is out of the way. */
    static void prepare(Connection database, List<Resident> residents) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("UPDATE delivery SET status = 'OVER' WHERE status IN ('WAITING', 'SENDING')");
            statement.executeUpdate("UPDATE group_chat SET ended_at = NOW(6), robot = NULL WHERE ended_at IS NULL");
            statement.executeUpdate("INSERT INTO group_chat (committee_id, name, robot) SELECT id, '楼组长群', '楼组长群'"
                    + " FROM committee WHERE name = '演练居委会'");
            statement.executeUpdate("INSERT INTO group_chat (committee_id, name, robot) SELECT id, '物业通知群', '物业通知群'"
                    + " FROM committee WHERE name = '演练居委会'");
        }
        try (PreparedStatement household =
                database.prepareStatement("UPDATE household SET phone = ?, hand_delivery = ? WHERE id = ?")) {
            for (int i = 0; i < residents.size(); i++) {
                Resident one = residents.get(i);
                household.setString(1, i >= BATCH - WITHOUT_MOBILE ? null : phone(one));
                household.setBoolean(2, i >= IN_MINI_PROGRAM && i < IN_MINI_PROGRAM + CARRIED);
                household.setLong(3, one.household());
                household.executeUpdate();
            }
        }
    }

    /** The mini-program knows whose person each is, who allowed one message. */
    static void bind(Connection database, List<Resident> residents) throws SQLException {
        try (PreparedStatement resident = database.prepareStatement(
                "UPDATE resident SET household_id = ? WHERE platform = 'MINIAPP' AND external_id = ?")) {
            for (Resident one : residents) {
                resident.setLong(1, one.household());
                resident.setString(2, openid(one));
                resident.addBatch();
            }
            assertThat(resident.executeBatch()).containsOnly(1);
        }
    }

    static String openid(Resident resident) {
        return "survival-" + resident.household();
    }

    static String phone(Resident resident) {
        return "137" + String.format("%08d", resident.household());
    }
}
