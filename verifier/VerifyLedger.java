import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the public ledger of a relay, with nothing but a JDK 17 and this file:
 *
 * <pre>java VerifyLedger.java ledger.jsonl [--receipt "7F3K 9Q2M XW4T"] [--number 12] [--head 3f2a91c077de5b10]</pre>
 *
 * First the chain. Each line ends with {@code ,"prev":"…","hash":"…"}}: prev repeats the hash of the line before, hash is
 * the SHA-256 of the line's bytes up to and without {@code ,"hash":"}. Then the story that the lines tell: numbers without
 * gaps, one place a household, nobody called twice or before his turn or beyond the quota, the lot as it was promised.
 * Ends with 0 if all is well, 1 if something is wrong, 2 if it could not look. Shares no code with the server.
 */
class VerifyLedger {
    static final String ORIGIN = "0".repeat(64);
    static final Pattern START = Pattern.compile("\\{\"seq\":([1-9]\\d{0,17}),");
    static final Pattern END = Pattern.compile(",\"prev\":\"([0-9a-f]{64})\",\"hash\":\"([0-9a-f]{64})\"}\\z");
    static final int AFTER_HASHED = ",\"hash\":\"\"}".length() + 64;
    static final Pattern FIELD = Pattern.compile(
            "\\G[{,]\"(\\w+)\":(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|\\[[^\\]]*]|\\{[^}]*}|[^,}\\[{\"]++)");
    static final Pattern CELL_QUOTA = Pattern.compile("\"([^\"\\\\]*)\":(\\d+)");
    static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** A line of the file. seq, prev and hash are what it claims; genuine means that its hash is right. */
    record Line(int row, long seq, String prev, String hash, boolean genuine, Map<String, String> fields) {}

    record Fault(String kind, long seq, int row, String what) {}

    final List<Fault> faults = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, screen());
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        boolean known = List.of("--receipt", "--number", "--head").containsAll(options.keySet());
        String head = options.getOrDefault("--head", "").replaceAll("\\s", "").toLowerCase();
        if (args.length % 2 == 0 || !known || !head.matches("|[0-9a-f]{8,64}")) {
            out.println("用法：java VerifyLedger.java 账本文件 [--receipt \"回执码\"] [--number 号] [--head 校验码]");
            System.exit(2);
        }
        List<Line> lines;
        try {
            lines = read(Files.readAllBytes(Path.of(args[0])));
        } catch (IOException e) {
            out.println("打不开文件 " + args[0]);
            System.exit(2);
            return;
        }
        VerifyLedger verifier = new VerifyLedger();
        verifier.check(lines, head);
        verifier.receipt(lines, options.get("--receipt"), options.get("--number"), out);
        verifier.conclude(lines, out);
        System.exit(verifier.faults.isEmpty() ? 0 : 1);
    }

    void check(List<Line> lines, String head) {
        if (lines.stream().noneMatch(Line::genuine)) {
            faults.add(new Fault("UNREADABLE", 0, 0, "这个文件不是账本"));
            return;
        }
        chain(lines);
        if (lines.stream().noneMatch(line -> line.genuine && line.hash.startsWith(head))) {
            fault("CUT", 0, lines.size(), "账本里没有您记下的校验码：后面被删掉了，或者整本重写过");
        }
        if (faults.isEmpty()) {
            new Story().tell(lines);
        }
    }

    void fault(String kind, long seq, int row, String what) {
        faults.add(new Fault(kind, seq, row, what));
    }

    static List<Line> read(byte[] file) {
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < file.length; ) {
            int to = from;
            while (to < file.length && file[to] != '\n') {
                to++;
            }
            lines.add(line(lines.size() + 1, Arrays.copyOfRange(file, from, to)));
            from = to + 1;
        }
        return lines;
    }

    static Line line(int row, byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher start = START.matcher(raw);
        Matcher end = END.matcher(raw);
        long seq = start.lookingAt() ? Long.parseLong(start.group(1)) : 0;
        if (!end.find()) {
            return new Line(row, seq, "", "", false, Map.of());
        }
        String digest = sha256(Arrays.copyOf(bytes, bytes.length - AFTER_HASHED));
        boolean genuine = seq > 0 && digest.equals(end.group(2));
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(genuine ? new String(bytes, StandardCharsets.UTF_8) : "");
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        return new Line(row, seq, end.group(1), genuine ? digest : end.group(2), genuine, fields);
    }

    /** Puts every line in its place and says what does not fit. */
    void chain(List<Line> lines) {
        TreeMap<Long, List<Line>> bySeq = new TreeMap<>();
        lines.stream()
                .filter(Line::genuine)
                .forEach(it ->
                        bySeq.computeIfAbsent(it.seq, s -> new ArrayList<>()).add(it));
        // how many lines follow that name one another: whoever has the longer train is the genuine one of two
        Map<String, Integer> trains = new HashMap<>();
        bySeq.descendingMap()
                .forEach((seq, same) ->
                        same.forEach(it -> trains.merge(it.prev, 1 + trains.getOrDefault(it.hash, 0), Math::max)));
        List<Line> inPlace = new ArrayList<>();
        boolean[] used = new boolean[lines.size() + 1];
        long seq = 0;
        Line last = null;
        for (long next : bySeq.keySet()) {
            for (seq++; seq < next; seq++) {
                Line altered = unusedBehind(lines, last, used);
                if (altered == null) {
                    String which = next - seq == 1 ? "第 " + seq + " 条" : "第 " + seq + " 到 " + (next - 1) + " 条";
                    fault("REMOVED", seq, last == null ? 0 : last.row, which + "不见了，被删掉了");
                    break;
                }
                last = altered(altered, seq, used);
                inPlace.add(last);
            }
            seq = next;
            Line before = last;
            List<Line> same = bySeq.get(next);
            same.sort(Comparator.comparing((Line it) -> -trains.getOrDefault(it.hash, 0))
                    .thenComparing(it -> before == null || !it.prev.equals(before.hash)));
            last = same.get(0);
            used[last.row] = true;
            inPlace.add(last);
            for (Line other : same.subList(1, same.size())) {
                used[other.row] = true;
                fault("INSERTED", next, other.row, "第 " + next + " 条有两行，真的在文件第 " + last.row + " 行，这一行是多出来的");
            }
        }
        for (Line it = unusedBehind(lines, last, used); it != null; it = unusedBehind(lines, it, used)) {
            inPlace.add(altered(it, ++seq, used));
        }
        lines.stream()
                .filter(it -> !used[it.row])
                .forEach(it -> fault("INSERTED", it.seq, it.row, "这一行的校验码不对，账本在这里也不缺内容"));
        links(inPlace);
        order(inPlace);
    }

    /** A spoilt line that stands right behind the given one, where the chain lacks a line. */
    static Line unusedBehind(List<Line> lines, Line last, boolean[] used) {
        int row = last == null ? 0 : last.row;
        while (row < lines.size() && used[lines.get(row).row]) {
            row++;
        }
        return row < lines.size() && !lines.get(row).genuine ? lines.get(row) : null;
    }

    Line altered(Line line, long seq, boolean[] used) {
        used[line.row] = true;
        fault("ALTERED", seq, line.row, "这一行的内容和校验码对不上，被改动过");
        return new Line(line.row, seq, "", "", false, Map.of());
    }

    void links(List<Line> inPlace) {
        for (int i = 0; i < inPlace.size(); i++) {
            Line line = inPlace.get(i);
            Line before = i == 0 ? null : inPlace.get(i - 1);
            if (line.seq == 1 && line.genuine && !line.prev.equals(ORIGIN)) {
                fault("REMOVED", 1, line.row, "第 1 条前面本来还有别的内容");
            }
            if (before != null
                    && before.seq == line.seq - 1
                    && before.genuine
                    && line.genuine
                    && !before.hash.equals(line.prev)) {
                Line after = i + 1 < inPlace.size() ? inPlace.get(i + 1) : null;
                Line blamed = after == null || after.genuine && !after.prev.equals(line.hash) ? line : before;
                fault(
                        "ALTERED",
                        blamed.seq,
                        blamed.row,
                        "第 " + line.seq + " 条记着的前一条不是现在的第 " + before.seq + " 条：第 " + blamed.seq + " 条被换过，校验码也重新算过");
            }
        }
    }

    /** Takes out as few lines as possible so that the rest stands in order (longest ascending run of rows). */
    void order(List<Line> inPlace) {
        int[] length = new int[inPlace.size()];
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < length.length; i++) {
            int at = Collections.binarySearch(ends, inPlace.get(i).row);
            length[i] = at < 0 ? -at : at + 1;
            if (length[i] > ends.size()) {
                ends.add(inPlace.get(i).row);
            } else {
                ends.set(length[i] - 1, inPlace.get(i).row);
            }
        }
        int wanted = ends.size();
        int below = Integer.MAX_VALUE;
        for (int i = length.length - 1; i >= 0; i--) {
            Line line = inPlace.get(i);
            if (length[i] == wanted && line.row < below) {
                wanted--;
                below = line.row;
            } else {
                fault("REORDERED", line.seq, line.row, "第 " + line.seq + " 条被挪了位置");
            }
        }
    }

    /** The code on the slip: 60 bits of the hash of the line that accepted the entry. */
    void receipt(List<Line> lines, String typed, String number, PrintStream out) {
        if (typed == null && number == null) {
            return;
        }
        String code = typed == null
                ? ""
                : typed.replaceAll("[\\s-]", "").toUpperCase().replace('O', '0').replaceAll("[IL]", "1");
        Line found = null;
        for (Line line : lines) {
            boolean accepted =
                    line.genuine && line.fields.getOrDefault("kind", "").equals("\"accepted\"");
            if (accepted
                    && (number == null ? code(line.hash).equals(code) : number.equals(line.fields.get("number")))) {
                found = line;
            }
        }
        if (found == null || typed != null && !code(found.hash).equals(code)) {
            fault("RECEIPT", 0, 0, found == null ? "账本里找不到这张回执" : "回执码和第 " + number + " 号对不上");
            return;
        }
        String mine = found.fields.get("number");
        out.println("第 " + mine + " 号，回执码 " + code(found.hash) + "，记在第 " + found.seq + " 条：");
        for (Line line : lines) {
            boolean about = line.genuine
                    && (mine.equals(line.fields.get("number"))
                            || Arrays.asList(line.fields
                                            .getOrDefault("numbers", "[]")
                                            .split("[\\[\\],]"))
                                    .contains(mine));
            if (about) {
                out.println("  " + line.fields.get("at") + " " + line.fields.get("kind") + " "
                        + line.fields.getOrDefault("door", ""));
            }
        }
    }

    static String code(String hash) {
        long bits = Long.parseLong(hash.substring(0, 15), 16);
        StringBuilder code = new StringBuilder();
        for (int shift = 55; shift >= 0; shift -= 5) {
            code.append(CROCKFORD.charAt((int) (bits >> shift) & 31));
        }
        return code.toString();
    }

    void conclude(List<Line> lines, PrintStream out) {
        faults.sort(Comparator.comparingInt(Fault::row));
        faults.stream()
                .limit(100)
                .forEach(it -> out.println(it.kind + " 第 " + it.seq + " 条（文件第 " + it.row + " 行）：" + it.what));
        String head = lines.isEmpty() ? "" : lines.get(lines.size() - 1).hash;
        out.println("共 " + lines.size() + " 行，最后一条的校验码 " + head);
        out.println(faults.isEmpty() ? "OK 账本完整，前后都对得上。" : "WRONG 账本有 " + faults.size() + " 处不对。");
    }

    static class Entry {
        int number;
        int quantity;
        int batch;
        String household;
        String cell;
        String effective;
        String rank = "";
        boolean standing = true;
        boolean inReview;

        /** The serving order. */
        boolean isBefore(Entry other) {
            int order = rank.compareTo(other.rank);
            order = order == 0 ? effective.compareTo(other.effective) : order;
            return order == 0 ? number < other.number : order < 0;
        }
    }

    /** Goes through what happened once more, from the first line to the last. */
    class Story {
        final TreeSet<Integer> toMove = new TreeSet<>();
        final Map<Integer, Entry> entries = new HashMap<>();
        final Map<String, Entry> holders = new HashMap<>();
        final Map<String, Long> quotas = new HashMap<>();
        final List<Entry> openBatch = new ArrayList<>();
        boolean units;
        String commitment = "";
        boolean drawn;
        int lastNumber;
        Line now;

        void tell(List<Line> lines) {
            for (Line line : lines) {
                String batch = line.fields.getOrDefault("batch", "0");
                if (!openBatch.isEmpty()
                        && !(text(line, "kind").equals("called") && batch.equals(openBatch.get(0).batch + ""))) {
                    closeBatch();
                }
                String prevHash = now == null ? "" : now.hash;
                now = line;
                if (text(line, "kind").equals("rule") != (line.seq == 1)) {
                    wrong("RULE", "规则只能、也必须写在第 1 条");
                }
                if (!text(line, "kind").equals("moved")) {
                    endMoves();
                }
                try {
                    happen(batch, prevHash);
                } catch (NumberFormatException e) {
                    wrong("NUMBER", "这一行里的数不是数");
                }
            }
            endMoves();
            closeBatch();
        }

        void happen(String batch, String prevHash) {
            if (text(now, "kind").equals("called") && !commitment.isEmpty() && !drawn) {
                wrong("DRAW", "还没有摇号就叫了第 " + batch + " 批");
            }
            switch (text(now, "kind")) {
                case "rule" -> rule();
                case "quota" -> {
                    quotas.put(text(now, "cell"), Long.parseLong(now.fields.get("quota")));
                    shareOutReserved(text(now, "cell"));
                }
                case "accepted" -> accepted();
                case "drawn" -> drawn(prevHash);
                case "moved" -> each(this::moved);
                case "called" -> each(entry -> called(entry, Integer.parseInt(batch)));
                case "withdrawn", "voided", "lapsed" -> each(this::left);
                case "restored" -> each(this::restored);
                case "reinstated" -> each(entry -> reinstated(entry, Integer.parseInt(batch)));
                case "approved", "corrected", "transferred", "yielded", "resized" -> each(this::changed);
                default -> {}
            }
        }

        void rule() {
            units = text(now, "measure").equals("UNITS");
            commitment = text(now, "commitment");
            if (now.fields.containsKey("quota")) {
                quotas.put("", Long.parseLong(now.fields.get("quota")));
            }
            Matcher cell = CELL_QUOTA.matcher(now.fields.getOrDefault("cells", ""));
            while (cell.find()) {
                quotas.put(cell.group(1), Long.parseLong(cell.group(2)));
            }
        }

        void accepted() {
            Entry entry = new Entry();
            entry.number = Integer.parseInt(now.fields.getOrDefault("number", "0"));
            entry.quantity = Integer.parseInt(now.fields.getOrDefault("quantity", "1"));
            entry.household = text(now, "household");
            entry.cell = text(now, "cell");
            entry.effective = text(now, "effective");
            entry.inReview = now.fields.containsKey("ground");
            entry.rank = drawn ? "~" : "";
            if (entry.number != lastNumber + 1) {
                wrong("NUMBER", "第 " + lastNumber + " 号后面不该是第 " + entry.number + " 号");
            }
            lastNumber = entry.number;
            entries.put(entry.number, entry);
            alone(entry);
        }

        void called(Entry entry, int batch) {
            if (!entry.standing || entry.batch > 0) {
                wrong("CALLED", "第 " + entry.number + " 号" + (entry.standing ? "叫了两次" : "已经不在队里，却被叫到"));
            }
            entry.batch = batch;
            openBatch.add(entry);
        }

        /** Nobody of the same cell may be left who comes before one that was called; and the quota must hold. */
        void closeBatch() {
            Map<String, Entry> lasts = new HashMap<>();
            openBatch.forEach(it -> lasts.merge(it.cell, it, (a, b) -> a.isBefore(b) ? b : a));
            Map<String, Entry> firsts = new HashMap<>();
            Map<String, Long> taken = new HashMap<>();
            for (Entry entry : openBatch.isEmpty() ? List.<Entry>of() : entries.values()) {
                if (entry.standing && entry.batch > 0) {
                    taken.merge(entry.cell, size(entry), Long::sum);
                } else if (entry.standing && !entry.inReview) {
                    firsts.merge(entry.cell, entry, (a, b) -> a.isBefore(b) ? a : b);
                }
            }
            lasts.forEach((cell, last) -> {
                Entry first = firsts.getOrDefault(cell, last);
                if (first.isBefore(last)) {
                    wrong(
                            "OVERTAKEN",
                            "第 " + last.batch + " 批叫了第 " + last.number + " 号，轮到的第 " + first.number + " 号却没有叫");
                }
                if (taken.getOrDefault(cell, 0L) > quotaOf(cell)) {
                    wrong("QUOTA", "第 " + last.batch + " 批叫完，叫到的超过名额 " + quotaOf(cell));
                }
            });
            openBatch.clear();
        }

        /** Where quotas were shared out, a cell without a share has none. */
        long quotaOf(String cell) {
            return quotas.getOrDefault(cell, quotas.isEmpty() ? Long.MAX_VALUE : 0L);
        }

        long size(Entry entry) {
            return units ? entry.quantity : 1;
        }

        void left(Entry entry) {
            if (!entry.standing) {
                wrong("HOUSEHOLD", "第 " + entry.number + " 号早就不在队里，却又离队一次");
            }
            entry.standing = false;
        }

        void restored(Entry entry) {
            if (entry.standing) {
                wrong("HOUSEHOLD", "第 " + entry.number + " 号一直在队里，却被恢复一次");
            }
            entry.standing = true;
            entry.batch = 0;
            changed(entry);
            entry.inReview = false;
            shareOutReserved(entry.cell);
        }

        /** It was called by this batch and gave its place on by mistake; nobody else was called for it. */
        void reinstated(Entry entry, int batch) {
            if (entry.standing || batch == 0 || entry.batch != batch) {
                wrong("CALLED", "第 " + entry.number + " 号没有让出第 " + batch + " 批叫到的位置，却说还给它了");
                return;
            }
            entry.standing = true;
            alone(entry);
            long taken = entries.values().stream()
                    .filter(it -> it.standing && it.batch > 0 && it.cell.equals(entry.cell))
                    .mapToLong(this::size)
                    .sum();
            if (taken > quotaOf(entry.cell)) {
                wrong("QUOTA", "第 " + entry.number + " 号的位置还给了它，叫到的超过名额 " + quotaOf(entry.cell));
            }
            shareOutReserved(entry.cell);
        }

        void changed(Entry entry) {
            String kind = text(now, "kind");
            entry.inReview &= !kind.equals("approved") && !kind.equals("corrected");
            // behind everybody of that moment; after a draw, among those who came after it
            entry.rank = !kind.equals("yielded") ? entry.rank : drawn ? "~" : "";
            entry.household = now.fields.containsKey("household") ? text(now, "household") : entry.household;
            entry.cell = now.fields.containsKey("cell") ? text(now, "cell") : entry.cell;
            entry.cell = now.fields.containsKey("to") ? text(now, "to") : entry.cell;
            entry.effective = now.fields.containsKey("effective") ? text(now, "effective") : entry.effective;
            entry.quantity = Integer.parseInt(now.fields.getOrDefault("quantity", String.valueOf(entry.quantity)));
            alone(entry);
        }

        /** The household stands with this entry and with no other. */
        void alone(Entry entry) {
            Entry other = entry.standing ? holders.put(entry.household, entry) : entry;
            if (other != null && other != entry && other.standing && other.household.equals(entry.household)) {
                wrong("HOUSEHOLD", "同一户有两个号：第 " + other.number + " 号和第 " + entry.number + " 号");
            }
        }

        /** The place in the draw is the SHA-256 of "seed:head:number"; the smallest is served first. */
        void drawn(String lastHash) {
            String seed = text(now, "seed");
            String head = text(now, "head");
            if (drawn || !sha256(seed.getBytes(StandardCharsets.UTF_8)).equals(commitment) || !head.equals(lastHash)) {
                wrong("DRAW", drawn ? "摇了两次号" : head.equals(lastHash) ? "公布的种子和事先的承诺对不上" : "摇号用的不是摇号前最后一条的校验码");
            }
            drawn = true;
            entries.values().forEach(it -> it.rank = rank(seed, head, it.number));
            shareOutReserved("walk-in");
            List<String> ranks = new ArrayList<>();
            numbers("numbers").forEach(number -> ranks.add(rank(seed, head, number)));
            if (!ranks.equals(new ArrayList<>(new TreeSet<>(ranks)))) {
                wrong("DRAW", "公布的摇号顺序和种子算出来的不一样");
            }
        }

        /** Called ones first, then in order, until somebody does not fit: he and all behind him queue with everybody. */
        void shareOutReserved(String changed) {
            if (!changed.equals("walk-in") || !commitment.isEmpty() && !drawn) {
                return;
            }
            long left = quotaOf("walk-in");
            List<Entry> reserved = new ArrayList<>(entries.values());
            reserved.removeIf(it -> !it.standing || !it.cell.equals("walk-in"));
            reserved.sort((a, b) -> a.batch > 0 != b.batch > 0 ? b.batch - a.batch : a.isBefore(b) ? -1 : 1);
            for (Entry entry : reserved) {
                left -= size(entry);
                if (entry.batch == 0 && (left < 0 || !toMove.isEmpty())) {
                    toMove.add(entry.number);
                }
            }
        }

        void moved(Entry entry) {
            if (!toMove.remove(entry.number)) {
                wrong("OVERTAKEN", "第 " + entry.number + " 号不该从现场名额里移出来");
            }
            entry.cell = text(now, "to");
        }

        void endMoves() {
            toMove.forEach(number -> wrong("OVERTAKEN", "现场名额轮不到第 " + number + " 号，摇号后却没有移出来"));
            toMove.clear();
        }

        String rank(String seed, String head, int number) {
            return sha256((seed + ":" + head + ":" + number).getBytes(StandardCharsets.UTF_8));
        }

        void each(Consumer<Entry> deed) {
            List<Integer> numbers = numbers("number");
            numbers.addAll(numbers("numbers"));
            for (int number : numbers) {
                if (entries.containsKey(number)) {
                    deed.accept(entries.get(number));
                } else {
                    wrong("NUMBER", "还没有人拿到第 " + number + " 号");
                }
            }
        }

        List<Integer> numbers(String key) {
            List<Integer> numbers = new ArrayList<>();
            for (String number : now.fields.getOrDefault(key, "").split("\\D+")) {
                if (!number.isEmpty()) {
                    numbers.add(Integer.parseInt(number));
                }
            }
            return numbers;
        }

        void wrong(String kind, String what) {
            fault(kind, now.seq, now.row, what);
        }
    }

    static String text(Line line, String key) {
        String value = line.fields.getOrDefault(key, "\"\"");
        return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The encoding of the terminal, if it can show Chinese at all. */
    static Charset screen() {
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        return charset.canEncode() && charset.newEncoder().canEncode('账') ? charset : StandardCharsets.UTF_8;
    }
}
