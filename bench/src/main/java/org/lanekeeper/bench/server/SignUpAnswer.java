package org.lanekeeper.bench.server;

/** The answer to a sign-up, of the same members as the real one. */
record SignUpAnswer(int number, int quantity, String status, String message) {
    static SignUpAnswer of(int number, int quantity) {
        return new SignUpAnswer(number, quantity, "ACCEPTED", "登记成功，您是第 " + number + " 号。");
    }
}
