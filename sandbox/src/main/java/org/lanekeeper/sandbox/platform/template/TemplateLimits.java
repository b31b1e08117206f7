package org.lanekeeper.sandbox.platform.template;

/**
 * @param templatePerDay template messages of an official account a day
 * @param noticesPerDay subscription notices and subscribe messages of one account a day
 */
public record TemplateLimits(int templatePerDay, int noticesPerDay) {
    public static TemplateLimits ofThePlatform() {
        return new TemplateLimits(100_000, 100_000);
    }
}
