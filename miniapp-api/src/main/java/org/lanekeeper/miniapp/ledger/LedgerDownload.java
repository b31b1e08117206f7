package org.lanekeeper.miniapp.ledger;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.lanekeeper.community.ledger.LedgerBlock;
import org.lanekeeper.community.ledger.LedgerBlocks;
import org.lanekeeper.community.ledger.LedgerHead;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The whole ledger as a file of JSON lines. Pages of blocks go through, so that a long one needs no memory. */
@RestController
@Hidden
class LedgerDownload {
    private static final int BLOCKS_AT_ONCE = 40;
    /** Slow readers hold a thread each: most threads are to remain for sign-ups. */
    private static final int READERS = 50;

    private static final Duration COME_AGAIN = Duration.ofSeconds(10);

    private final PublishedLedger ledgers;
    private final LedgerBlocks blocks;
    private final Semaphore readers = new Semaphore(READERS);

    LedgerDownload(PublishedLedger ledgers, LedgerBlocks blocks) {
        this.ledgers = ledgers;
        this.blocks = blocks;
    }

    @GetMapping("/b/{relay:\\d{1,18}}/ledger.jsonl")
    void download(@PathVariable long relay, WebRequest request, HttpServletResponse response) throws IOException {
        LedgerHead head = ledgers.head(relay);
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
        if (request.checkNotModified('"' + head.hash().substring(0, 16) + '-' + head.seq() + '"')) {
            return;
        }
        if (!readers.tryAcquire()) {
            throw Refusal.unavailable("正在下载账本的人太多，请过十秒再试。", COME_AGAIN);
        }
        try {
            response.setContentType("application/x-ndjson;charset=UTF-8");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("ledger-" + relay + ".jsonl")
                            .build()
                            .toString());
            write(relay, head.seq(), response.getOutputStream());
        } finally {
            readers.release();
        }
    }

    /** What was appended meanwhile is left out: the answer is the one its ETag names. */
    private void write(long relay, long lastSeq, OutputStream out) throws IOException {
        long written = 0;
        while (written < lastSeq) {
            List<LedgerBlock> page = blocks.page(relay, written, BLOCKS_AT_ONCE);
            if (page.isEmpty()) {
                throw new IllegalStateException("a ledger ends before its head");
            }
            for (LedgerBlock block : page) {
                if (block.lastSeq() > lastSeq) {
                    return;
                }
                out.write(block.records().getBytes(StandardCharsets.UTF_8));
                out.write('\n');
                written = block.lastSeq();
            }
        }
    }
}
