package org.lanekeeper.community.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lanekeeper.community.visit.TwoGates.ZONE;
import static org.lanekeeper.community.visit.VisitSheets.NUMBER;
import static org.lanekeeper.community.visit.VisitSheets.PHONE;
import static org.lanekeeper.community.visit.VisitSheets.sheet;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.document.Document;
import org.lanekeeper.community.document.DocumentKind;
import org.lanekeeper.community.sealing.BrokenSealException;
import org.lanekeeper.community.sealing.LookupKey;
import org.lanekeeper.community.sealing.Sealing;
import org.lanekeeper.community.sealing.SealingSettings;
import org.lanekeeper.community.sealing.SigningKey;
import org.springframework.beans.factory.annotation.Autowired;

/** The key that seals visits is changed. */
@OnRealDatabase
class ChangedVisitKeyTest {
    @Autowired
    TwoGates here;

    @Autowired
    Visits visits;

    @Autowired
    OpeningVisit opening;

    @Autowired
    CollectingNotices notices;

    @Autowired
    KnownTerms terms;

    @Autowired
    FindingDoor doors;

    @Autowired
    SealingSettings settings;

    @Autowired
    DataSource database;

    @Autowired
    Clock clock;

    @BeforeEach
    void begin() {
        here.begin();
    }

    /** Found, opened and told apart by the key before, as long as that is there. */
    @Test
    void aChangeOfTheKeyLosesNothing() throws SQLException {
        Visit before = here.registered(here.south, sheet().of("陈一", NUMBER));
        SealingSettings both = new SealingSettings("k".repeat(40), settings.key());
        VisitLookups found = new VisitLookups(new LookupKey(both));
        Document document = Document.read(DocumentKind.RESIDENT_ID, NUMBER, LocalDate.now(clock))
                .value();
        assertThat(visits.withDocument(here.committee, found.documents(document), 9))
                .extracting(Visit::code)
                .contains(before.code());
        assertThat(visits.hasPhone(before.id(), found.phones(PHONE))).isTrue();
        OpeningVisit opens = new OpeningVisit(new Sealing(both));
        assertThat(opens.of(before).name()).isEqualTo("陈一");
        assertThat(new SigningKey(both).publicKeys())
                .anyMatch(key ->
                        Arrays.equals(key, new SigningKey(settings).publicKeys().get(0)));

        VisitSheets again = sheet().of("陈一", NUMBER);
        CheckingVisit.Checked checked = new CheckingVisit(terms, doors, found, clock)
                .check(
                        here.north,
                        again.agreedTo(notices.of(here.committee).version()).done(),
                        new CheckingVisit.Way(VisitWay.PAGE, null, ZONE));
        VisitOutcome outcome = new VisitRows(database, opens, found, clock)
                .write(List.of(
                        new VisitParty(checked.visits(), UUID.randomUUID().toString(), "d".repeat(64))))
                .get(0);
        String code = ((VisitOutcome.Registered) outcome).visits().get(0).code();
        Visit behind = visits.coded(here.committee, code).orElseThrow();
        assertThat(behind.flags()).contains(VisitFlag.DUPLICATE);
        assertThat(opens.of(behind).name()).isEqualTo("陈一");
        assertThatThrownBy(() -> opening.of(behind)).isInstanceOf(BrokenSealException.class);
    }
}
