package org.lanekeeper.community.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one line of the ledger says, before it has a place in the chain. Immutable; each method gives a new record. Keys
 * stand in the line in the order of {@link LedgerField}, in whatever order they were given.
 *
 * <p>The ledger is public. So there is no way to put a name, a telephone number or a reason in somebody's words into it:
 * people are pseudonyms of {@link LedgerKey}, reasons are constants and a digest. Only {@link #title} and
 * {@link #sentence} take words, those of the relay's public announcement.
 */
public final class LedgerRecord {
    /** A building as the address knows it, behind the number of its compound. */
    private static final Pattern CELL = Pattern.compile("walk-in|[0-9]{1,18}-[\\p{L}\\p{N}-]{1,16}");

    private static final Pattern STAFF = Pattern.compile("[A-Z_]{1,20}-[0-9a-f]{8}");
    private static final LedgerField[] FIELDS = LedgerField.values();

    private final LedgerKind kind;
    private final Instant at;
    private final String[] values;

    private LedgerRecord(LedgerKind kind, Instant at, String[] values) {
        this.kind = kind;
        this.at = at;
        this.values = values;
    }

    public static LedgerRecord of(LedgerKind kind, Instant at) {
        return new LedgerRecord(Objects.requireNonNull(kind), Objects.requireNonNull(at), new String[FIELDS.length]);
    }

    public LedgerKind kind() {
        return kind;
    }

    public Instant at() {
        return at;
    }

    /** Of the relay, in its first line: so that no ledger passes for another's. */
    public LedgerRecord relay(long id) {
        return with(LedgerField.RELAY, Long.toString(id));
    }

    /** Public words of the committee. */
    public LedgerRecord title(String title) {
        return with(LedgerField.TITLE, JsonText.of(title));
    }

    /** The rule in one sentence, in public words of the committee. */
    public LedgerRecord sentence(String sentence) {
        return with(LedgerField.SENTENCE, JsonText.of(sentence));
    }

    public LedgerRecord order(Enum<?> order) {
        return with(LedgerField.ORDER, quoted(order.name()));
    }

    public LedgerRecord measure(Enum<?> measure) {
        return with(LedgerField.MEASURE, quoted(measure.name()));
    }

    /** SHA-256 of the seed of the draw, 64 hex digits. */
    public LedgerRecord commitment(String commitment) {
        return with(LedgerField.COMMITMENT, quoted(Hex.require(commitment, Chain.DIGITS, "commitment")));
    }

    public LedgerRecord number(int number) {
        return with(LedgerField.NUMBER, Integer.toString(number));
    }

    /** Several entries that one line is about: a batch that is called, the order that was drawn. */
    public LedgerRecord numbers(Collection<Integer> numbers) {
        return with(
                LedgerField.NUMBERS, numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
    }

    /** A pseudonym of {@link LedgerKey#household}. */
    public LedgerRecord household(String pseudonym) {
        return with(LedgerField.HOUSEHOLD, quoted(Hex.require(pseudonym, 32, "household")));
    }

    public LedgerRecord door(Enum<?> door) {
        return with(LedgerField.DOOR, quoted(door.name()));
    }

    /** What the serving order goes by. */
    public LedgerRecord effective(Instant effective) {
        return with(LedgerField.EFFECTIVE, quoted(LedgerTime.of(effective)));
    }

    /** First instant that counts no more. */
    public LedgerRecord closes(Instant closes) {
        return with(LedgerField.CLOSES, quoted(LedgerTime.of(closes)));
    }

    public LedgerRecord quantity(int quantity) {
        return with(LedgerField.QUANTITY, Integer.toString(quantity));
    }

    /** The share of the quota that the entry or the line belongs to; empty for all. */
    public LedgerRecord cell(String cell) {
        return with(LedgerField.CELL, quoted(knownCell(cell)));
    }

    /** The cell before a move. */
    public LedgerRecord from(String cell) {
        return with(LedgerField.FROM, quoted(knownCell(cell)));
    }

    /** The cell after a move. */
    public LedgerRecord to(String cell) {
        return with(LedgerField.TO, quoted(knownCell(cell)));
    }

    /** Whether the place lies within the cell's quota, or waits. */
    public LedgerRecord secured(boolean secured) {
        return with(LedgerField.SECURED, Boolean.toString(secured));
    }

    public LedgerRecord batch(int number) {
        return with(LedgerField.BATCH, Integer.toString(number));
    }

    public LedgerRecord quota(long quota) {
        return with(LedgerField.QUOTA, Long.toString(quota));
    }

    /** Quota of each cell. */
    public LedgerRecord cells(Map<String, ? extends Number> quotas) {
        return with(
                LedgerField.CELLS,
                quotas.entrySet().stream()
                        .map(one -> quoted(knownCell(one.getKey())) + ":"
                                + one.getValue().longValue())
                        .collect(Collectors.joining(",", "{", "}")));
    }

    /** Of the draw, 64 hex digits, secret until now. */
    public LedgerRecord seed(String seed) {
        return with(LedgerField.SEED, quoted(Hex.require(seed, Chain.DIGITS, "seed")));
    }

    /** The ledger's head that went into the draw. */
    public LedgerRecord head(String head) {
        return with(LedgerField.HEAD, quoted(Hex.require(head, Chain.DIGITS, "head")));
    }

    public LedgerRecord ground(Enum<?> ground) {
        return with(LedgerField.GROUND, quoted(ground.name()));
    }

    /** A digest of {@link LedgerKey#note}. */
    public LedgerRecord note(String digest) {
        return with(LedgerField.NOTE, quoted(Hex.require(digest, 16, "note")));
    }

    /** A member of staff, as of {@link LedgerKey#staff}. */
    public LedgerRecord by(String pseudonym) {
        if (!STAFF.matcher(pseudonym).matches()) {
            throw new IllegalArgumentException("by is no pseudonym of staff");
        }
        return with(LedgerField.BY, quoted(pseudonym));
    }

    private LedgerRecord with(LedgerField field, String json) {
        String[] changed = values.clone();
        changed[field.ordinal()] = json;
        return new LedgerRecord(kind, at, changed);
    }

    private static String knownCell(String cell) {
        if (!cell.isEmpty() && !CELL.matcher(cell).matches()) {
            throw new IllegalArgumentException("no cell");
        }
        return cell;
    }

    private static String quoted(String plain) {
        return '"' + plain + '"';
    }

    /** The line up to its last key, without prev and hash. */
    void write(StringBuilder line, long seq) {
        line.append("{\"seq\":").append(seq).append(",\"at\":\"").append(LedgerTime.of(at));
        line.append("\",\"kind\":\"").append(kind.word()).append('"');
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                line.append(FIELDS[i].key()).append(values[i]);
            }
        }
    }
}
