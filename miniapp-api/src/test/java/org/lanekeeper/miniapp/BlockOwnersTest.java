package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A block owner sees and changes their own buildings and nothing else, whatever is asked for. Walks every address that the
 * server knows: one that is not classified here fails.
 */
class BlockOwnersTest {
    private static final OwnedBlock BLOCK = new OwnedBlock();

    static Stream<Endpoint> shut() {
        return Endpoint.all().filter(it -> BlockAccess.to(it) == BlockAccess.SHUT);
    }

    static Stream<Endpoint> own() {
        return Endpoint.all().filter(it -> BlockAccess.to(it) == BlockAccess.OWN);
    }

    static Stream<Endpoint> lists() {
        return Endpoint.all().filter(it -> BlockAccess.to(it) == BlockAccess.LIST);
    }

    @Test
    void everyAddressIsClassified() {
        assertThat(Endpoint.all().filter(it -> BlockAccess.to(it) == null))
                .as("addresses that nobody has thought about for block owners")
                .isEmpty();
        assertThat(BlockAccess.unused(Endpoint.all().toList()))
                .as("rules for addresses that are gone")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shut")
    void whatIsNotForThemIsShut(Endpoint endpoint) {
        assertThat(BLOCK.ask(endpoint, "1").status()).as(endpoint.toString()).isEqualTo(403);
    }

    /** The same as for what does not exist at all. */
    @ParameterizedTest
    @MethodSource("own")
    void anotherBuildingIsAsIfItWereNotThere(Endpoint endpoint) {
        Http.Reply other = BLOCK.ask(endpoint, "2");
        Http.Reply absent = BLOCK.ask(endpoint, "0");
        assertThat(other.status()).as(endpoint + other.body()).isEqualTo(404);
        assertThat(absent.status()).isEqualTo(404);
        if (endpoint.path().startsWith("/api/")) {
            assertThat(other.body().replaceAll("\"instance\":\"[^\"]*\"", ""))
                    .isEqualTo(absent.body().replaceAll("\"instance\":\"[^\"]*\"", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listsShowTheirOwnAndNothingElse(Endpoint endpoint) {
        Http.Reply reply = BLOCK.ask(endpoint, "1");
        assertThat(reply.status()).as(endpoint + reply.body()).isIn(200, 302);
        assertThat(reply.body()).doesNotContain("7号楼", "7-10", "\"building\":\"7\"");
    }
}
