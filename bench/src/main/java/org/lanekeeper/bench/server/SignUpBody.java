package org.lanekeeper.bench.server;

import tools.jackson.databind.JsonNode;

/** The body of a sign-up, parsed as far as the real one is. */
record SignUpBody(JsonNode address, String compound, String name, String phone, Integer quantity) {
    @Override
    public String toString() {
        return "SignUpBody[]";
    }
}
