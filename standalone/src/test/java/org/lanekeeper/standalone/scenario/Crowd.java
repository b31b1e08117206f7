package org.lanekeeper.standalone.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** People who sign their households up: two of three in chat, the others by the mini-program, some more than once. */
final class Crowd {
    private Crowd() {}

    /**
     * @param run tells the people of one run from those of another
     */
    static List<Person> of(int size, List<List<String>> roster, String run, Town town) {
        List<Integer> households =
                new ArrayList<>(IntStream.range(0, roster.size()).boxed().toList());
        Collections.shuffle(households, new Random(1123));
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int household = households.get(i);
            Person person =
                    new Person(household, roster.get(household), openid(run, household), null, i % 9 == 0, repeat(i));
            people.add(i % 3 == 0 ? byMiniProgram(person, town) : person);
        }
        return people;
    }

    static String openid(String run, int household) {
        return "fl-" + run + "-" + household;
    }

    private static Person.Repeat repeat(int i) {
        return switch (i % 20) {
            case 7 -> Person.Repeat.RETRIED;
            case 13 -> Person.Repeat.TWICE;
            default -> Person.Repeat.NONE;
        };
    }

    private static Person byMiniProgram(Person person, Town town) {
        Person signedIn = person.withToken(town.miniProgramToken(person.openid()));
        if (person.consents()) {
            town.consent(person.openid());
        }
        return signedIn;
    }
}
