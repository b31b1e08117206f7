package org.lanekeeper.bot.dialogue;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.community.household.EntryText;
import org.springframework.stereotype.Component;

/** Whose name a sign-up goes under: the bare name completes it. */
@Component
class GivingName implements Question {
    private static final Pattern NAME = Pattern.compile(
            "(?:我叫|我是|名字是?|姓名是?|叫|是)?[:：\\s]*(\\p{IsHan}{2,8}(?:[·•]\\p{IsHan}{1,12})*|[A-Za-z]{2,}(?:[ .'-][A-Za-z]+){0,3})[。.!！]?");

    private final Booking booking;

    GivingName(Booking booking) {
        this.booking = booking;
    }

    @Override
    public String topic() {
        return Booking.WHICH_NAME;
    }

    @Override
    public Optional<CompletableFuture<Answer>> answer(Said said, String detail) {
        Matcher matcher = NAME.matcher(said.text());
        return matcher.matches() && matcher.group(1).length() <= EntryText.LONGEST_NAME
                ? Optional.of(booking.proceed(said, Draft.read(detail).named(matcher.group(1))))
                : Optional.empty();
    }

    @Override
    public CompletableFuture<Answer> unclear(Said said, String detail) {
        return Answer.of(Texts.whichName());
    }
}
