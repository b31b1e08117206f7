package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.lanekeeper.community.address.AddressReader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 接龙 3-502 张三 2包. An address alone is meant so as well. */
@Component
@Order(50)
class Joining implements Intent {
    private static final Pattern WANTED = Pattern.compile("接龙|报名|登记|预约|预订|预定|^我?(?:想|想要|要)(?:买|订|领|口罩)|我要口罩|^我要");

    private static final Pattern COMMAND = Pattern.compile("^\\s*#?(?:接龙|报名|登记)");

    private final Booking booking;

    Joining(Booking booking) {
        this.booking = booking;
    }

    @Override
    public boolean recognises(Said said) {
        return WANTED.matcher(said.text()).find()
                || AddressReader.find(said.text()).isPresent();
    }

    /** An address may be where something happened. */
    @Override
    public boolean isClear(Said said) {
        return COMMAND.matcher(said.text()).find()
                && AddressReader.find(said.text()).isPresent();
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        return booking.proceed(said, Draft.of(said.text()));
    }
}
