package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is written into a statement comes back as it was, whatever it is and however the session reads quotes. */
@OnRealDatabase
class SqlTextTest {
    private static final String[] MODES = {"", "NO_BACKSLASH_ESCAPES", "ANSI_QUOTES", "NO_BACKSLASH_ESCAPES,ANSI_QUOTES"
    };

    @Autowired
    DataSource database;

    @Autowired
    DatabaseTime time;

    @Test
    void textsComeBackAsTheyWere() throws Exception {
        List<String> texts = texts();
        for (String mode : MODES) {
            try (var connection = database.getConnection()) {
                time.look(connection);
                List<String> back = new ArrayList<>();
                try (var statement = connection.createStatement()) {
                    statement.execute("SET SESSION sql_mode = '" + mode + "'");
                }
                Script script = new Script();
                for (String text : texts) {
                    SqlText sql = new SqlText(time.zone()).sql("SELECT ").value(text);
                    script.select(sql, rows -> {
                        rows.next();
                        back.add(rows.getString(1));
                    });
                }
                script.execute(connection);
                try (var statement = connection.createStatement()) {
                    statement.execute("SET SESSION sql_mode = DEFAULT");
                }
                assertThat(back).as(mode).isEqualTo(texts);
            }
        }
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(Arrays.asList(
                "",
                "张三",
                "😷",
                "'",
                "\\",
                "\\'",
                "'; DROP TABLE relay_entry; -- ",
                "\"",
                "`",
                "?",
                "{fn now()}",
                "%",
                "\n",
                "\u0000",
                "/*",
                "欧阳·é",
                "a\u0301",
                " ",
                null));
        String signs = "ab'\\\"`;-{}?%_/*# \n\t\u0000张é😷";
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                int at = random.nextInt(signs.codePointCount(0, signs.length()));
                text.appendCodePoint(signs.codePointAt(signs.offsetByCodePoints(0, at)));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    @Test
    void timesAreWrittenAsTheDriverWritesThem() throws Exception {
        try (var connection = database.getConnection()) {
            time.look(connection);
        }
        JdbcTemplate jdbc = new JdbcTemplate(database);
        for (String text :
                List.of("2026-01-28T16:00:00.000001Z", "2024-02-29T15:59:59.999999Z", "1999-12-31T16:00:00Z")) {
            Instant instant = Instant.parse(text);
            String written = jdbc.queryForObject(
                    new SqlText(time.zone())
                            .sql("SELECT CAST(")
                            .value(instant)
                            .sql(" AS CHAR)")
                            .toString(),
                    String.class);
            String driver = jdbc.queryForObject(
                    "SELECT CAST(CAST(? AS DATETIME(6)) AS CHAR)", String.class, Timestamp.from(instant));
            assertThat(written).isEqualTo(driver);
        }
    }
}
