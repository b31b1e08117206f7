package org.lanekeeper.bench.server;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Hidden;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lanekeeper.miniapp.access.ForResidents;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only the server itself knows. */
@RestController
@ForResidents
@Hidden
class FiguresApi {
    private final MeterRegistry meters;

    FiguresApi(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Heap in bytes after a collection; batches written and joins in them, both 0 if nobody counts. */
    @GetMapping("/api/bench/figures")
    Map<String, Long> figures() {
        System.gc();
        DistributionSummary batches = meters.find("lanekeeper.sequencer.batch").summary();
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put(
                "heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        figures.put("batches", batches == null ? 0 : batches.count());
        figures.put("joins", batches == null ? 0 : Math.round(batches.totalAmount()));
        return figures;
    }
}
