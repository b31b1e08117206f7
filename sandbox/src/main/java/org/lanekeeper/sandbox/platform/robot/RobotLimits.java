package org.lanekeeper.sandbox.platform.robot;

/**
 * @param perMinute messages of one robot within any minute
 * @param textBytes longest text, in UTF-8 bytes
 * @param markdownBytes longest markdown, in UTF-8 bytes
 */
public record RobotLimits(int perMinute, int textBytes, int markdownBytes) {
    public static RobotLimits ofThePlatform() {
        return new RobotLimits(20, 2048, 4096);
    }
}
