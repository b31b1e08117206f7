package org.lanekeeper.sandbox.platform.token;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Optional;

/** The tokens of one account and one interface; the newest is handed out, older ones work until their end. */
final class TokenSeries {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int REMEMBERED = 64;

    record Token(String value, Instant end) {}

    private final TokenLimits limits;
    private final Deque<Token> tokens = new ArrayDeque<>();

    TokenSeries(TokenLimits limits) {
        this.limits = limits;
    }

    /** The token in force, renewed when its last minutes have begun. */
    synchronized Token current(Instant now) {
        Token newest = tokens.peekLast();
        boolean fresh = newest != null && newest.end().isAfter(now.plus(limits.overlap()));
        return fresh ? newest : add(now);
    }

    /** A new token; the one before works for the overlap only. */
    synchronized Token renew(Instant now) {
        Token before = tokens.pollLast();
        if (before != null) {
            Instant end = now.plus(limits.overlap());
            tokens.addLast(before.end().isBefore(end) ? before : new Token(before.value(), end));
        }
        return add(now);
    }

    synchronized Optional<Instant> endOf(String value) {
        return tokens.stream()
                .filter(token -> token.value().equals(value))
                .map(Token::end)
                .findFirst();
    }

    private Token add(Instant now) {
        byte[] bytes = new byte[48];
        CHANCE.nextBytes(bytes);
        Duration life = limits.life();
        Token token = new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), now.plus(life));
        tokens.addLast(token);
        if (tokens.size() > REMEMBERED) {
            tokens.removeFirst();
        }
        return token;
    }
}
