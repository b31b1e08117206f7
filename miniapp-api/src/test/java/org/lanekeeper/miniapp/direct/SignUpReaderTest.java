package org.lanekeeper.miniapp.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanekeeper.miniapp.relay.SignUp;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class SignUpReaderTest {
    private static final JsonMapper ORDINARY = JsonMapper.builder().build();
    private static final int TRIES = 200_000;

    private final SignUpReader reader = new SignUpReader();

    @Test
    void readsWhatProgramsWrite() {
        SignUp read = read("{\"address\":\"3-502\",\"name\":\"张三\",\"phone\":\"13800000000\",\"quantity\":2}");
        assertThat(read.name()).isEqualTo("张三");
        assertThat(read.phone()).isEqualTo("13800000000");
        assertThat(read.quantity()).isEqualTo(2);
        assertThat(read.read().address().room()).isEqualTo("502");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"address\": null}",
                "{\"address\": {\"building\": \"3\", \"room\": \"502\"}}",
                "{\"address\": \"3-502\", \"address\": \"3-503\"}",
                "{\"address\": \"3-502\", \"name\": null, \"name\": \"张三\"}",
                "{\"address\": \"3-502\", \"quantity\": \"1\"}",
                "{\"address\": \"3-502\", \"quantity\": 1.0}",
                "{\"address\": \"3-502\", \"quantity\": 4294967297}",
                "{\"address\": \"3-502\", \"else\": 1}",
                "{\"address\": \"3-502\", \"own\": true}",
                "{\"address\": \"3-502\"} x",
                "{\"address\": \"3-502\"",
                "{\"address\": \"3-502\", }"
            })
    void leavesTheRestToTheOrdinaryWay(String body) {
        assertThat(reader.read(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    /** Whatever it takes it understands as the ordinary way does. */
    @Test
    void neverUnderstandsAnythingElse() {
        List<String> pieces = List.of(
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                " ",
                "\"address\"",
                "\"name\"",
                "\"phone\"",
                "\"quantity\"",
                "\"compound\"",
                "\"other\"",
                "null",
                "true",
                "1",
                "-7",
                "1e3",
                "2147483648",
                "\"3-502\"",
                "\"\\u5f20\\n\"",
                "\"张\"",
                "\"\\ud83d\"",
                "\"",
                "\\",
                "\u0000",
                "'",
                "//");
        Random random = new Random(20260128);
        int taken = 0;
        for (int i = 0; i < TRIES; i++) {
            String body = i % 2 == 0 ? wild(pieces, random) : likely(random);
            SignUp read = reader.read(body.getBytes(StandardCharsets.UTF_8)).orElse(null);
            if (read != null) {
                taken++;
                SignUp ordinary = ordinary(body);
                assertThat(ordinary).as(body).isNotNull();
                assertThat(List.of(String.valueOf(ordinary.address()), fields(ordinary)))
                        .as(body)
                        .isEqualTo(List.of(String.valueOf(read.address()), fields(read)));
            }
        }
        assertThat(taken).isGreaterThan(TRIES / 20);
    }

    private static String fields(SignUp signUp) {
        return signUp.compound() + "|" + signUp.name() + "|" + signUp.phone() + "|" + signUp.quantity();
    }

    private static SignUp ordinary(String body) {
        try {
            return ORDINARY.readValue(body, SignUp.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static String wild(List<String> pieces, Random random) {
        StringBuilder body = new StringBuilder("{");
        for (int n = random.nextInt(16); n > 0; n--) {
            body.append(pieces.get(random.nextInt(pieces.size())));
        }
        return body.append("}").toString();
    }

    private static String likely(Random random) {
        String[] fields = {"address", "name", "phone", "quantity", "compound"};
        String[] values = {"\"3-502\"", "\"张三\"", "null", "2", "0", "-1", "\"\"", "\"a\\\"b\"", "2147483647", "true"};
        StringBuilder body = new StringBuilder("{ \"address\" : \"3-502\"");
        for (int n = random.nextInt(4); n > 0; n--) {
            body.append(", \"").append(fields[random.nextInt(fields.length)]).append("\": ");
            body.append(values[random.nextInt(values.length)]);
        }
        return body.append('}').toString();
    }

    private SignUp read(String body) {
        return reader.read(body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
