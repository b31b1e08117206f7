package org.lanekeeper.community.relay;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link Simulation} came to.
 *
 * @param cells by share of the quota, empty without a quota
 * @param withMobile of the households that the register has a mobile of
 * @param buildings in the order of their addresses
 */
public record Simulated(
        OrderRule rule, Sums all, Sums withMobile, Sums withoutMobile, List<Building> buildings, List<Cell> cells) {

    /**
     * Counted households.
     *
     * @param joined who signed up and were not excluded
     * @param served within the quota
     * @param waiting beyond it, with a number
     * @param refused without a number: nothing was left
     * @param excluded without a number: the rule is for other buildings
     * @param units of the served ones
     */
    public record Sums(int households, int joined, int served, int waiting, int refused, int excluded, int units) {
        /** Served of every hundred that signed up; nothing if nobody did. */
        public Optional<Integer> share() {
            return joined == 0 ? Optional.empty() : Optional.of((int) Math.round(served * 100.0 / joined));
        }
    }

    /**
     * @param key as {@link OrderRule#buildings} has it
     */
    public record Building(String key, Sums sums) {}

    /**
     * @param taken in the rule's measure
     * @param waiting entries
     */
    public record Cell(String cell, int quota, int taken, int waiting) {}

    /** Where the smallest share of those who signed up is served. */
    public Optional<Building> worstOff() {
        return buildings.stream()
                .filter(one -> one.sums().share().isPresent())
                .min(Comparator.comparingDouble(
                        one -> one.sums().served() / (double) one.sums().joined()));
    }

    /** What is left over, in the rule's measure: kept for people who did not come. */
    public int left() {
        return cells.stream().mapToInt(cell -> cell.quota() - cell.taken()).sum();
    }
}
