package org.lanekeeper.bot.door.request;

/** What may be logged of a fault: where it happened. Its message could quote a name or an address. */
public final class Trouble {
    private static final int DEEPEST = 5;

    private Trouble() {}

    public static String describe(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Throwable one = fault;
        for (int depth = 0; one != null && depth < DEEPEST; depth++, one = one.getCause()) {
            text.append(depth == 0 ? "" : " < ").append(one.getClass().getName());
            for (StackTraceElement frame : one.getStackTrace()) {
                if (frame.getClassName().startsWith("org.lanekeeper.")) {
                    text.append(" at ").append(frame);
                    break;
                }
            }
        }
        return text.toString();
    }
}
