package org.lanekeeper.bot.photo;

/** What came of asking a platform for a picture. Errors are codes, never texts that could quote a person. */
public sealed interface Fetched {
    /** Whatever it sent, not yet looked at. */
    record Content(byte[] bytes) implements Fetched {
        @Override
        public String toString() {
            return "Content[" + bytes.length + " bytes]";
        }
    }

    /** More than was asked for at most; the rest was not read. */
    record TooLarge() implements Fetched {}

    /** It has it no more, or never had. */
    record Gone(String error) implements Fetched {}

    /** It is in trouble that passes. */
    record Later(String error) implements Fetched {}
}
