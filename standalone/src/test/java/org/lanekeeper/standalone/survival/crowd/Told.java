package org.lanekeeper.standalone.survival.crowd;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything that people were answered in one rush, kept outside the software: a table without gaps proves nothing if it
 * is not the one that people were told.
 *
 * @param people who took part
 * @param answers in the order in which they were noted
 */
public record Told(List<Resident> people, List<Answer> answers) {
    public Told {
        people = List.copyOf(people);
        answers = List.copyOf(answers);
    }

    /** The numbers that a household was told; more than one is a fault. */
    public Map<Long, Set<Integer>> numbers() {
        Map<Long, Set<Integer>> numbers = new TreeMap<>();
        answers.stream()
                .filter(Answer::isNumber)
                .forEach(answer -> numbers.computeIfAbsent(answer.household(), household -> new HashSet<>())
                        .add(answer.number()));
        return numbers;
    }

    /** Those who asked until they had no more patience and know no number. */
    public List<Resident> unheard() {
        Set<Long> heard = numbers().keySet();
        return people.stream()
                .filter(person -> !heard.contains(person.household()))
                .toList();
    }

    /** Answers that are neither a number nor an honest "come again" nor silence. */
    public List<Answer> strange() {
        return answers.stream()
                .filter(answer -> !answer.isNumber() && !answer.isBusy() && !answer.isSilence())
                .toList();
    }

    public long busy() {
        return answers.stream().filter(Answer::isBusy).count();
    }

    public long silent() {
        return answers.stream().filter(Answer::isSilence).count();
    }

    /** Milliseconds that the slowest of all answers took. */
    public long slowest() {
        return answers.stream()
                        .mapToLong(answer -> answer.heardAt() - answer.sentAt())
                        .max()
                        .orElse(0)
                / 1_000_000;
    }

    /** Two rushes for one relay, one after the other. */
    public Told and(Told later) {
        List<Answer> both = new ArrayList<>(answers);
        both.addAll(later.answers);
        Collection<Resident> all = new ArrayList<>(people);
        all.addAll(later.people);
        return new Told(all.stream().distinct().toList(), both);
    }

    /** How it went, in one line. */
    public String summary() {
        Map<String, Long> others = answers.stream()
                .filter(answer -> !answer.isNumber())
                .collect(Collectors.groupingBy(
                        answer -> answer.status() + " " + answer.problem(), TreeMap::new, Collectors.counting()));
        return numbers().size() + " of " + people.size() + " households have a number after " + answers.size()
                + " requests, the slowest took " + slowest() + " ms"
                + (others.isEmpty() ? "" : ", also heard " + others);
    }
}
