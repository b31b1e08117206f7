package org.lanekeeper.bench.server;

import io.swagger.v3.oas.annotations.Hidden;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lanekeeper.miniapp.access.ForResidents;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What only the server itself knows. */
@RestController
@ForResidents
@Hidden
class FiguresApi {
    /**
     * Bytes of heap in use, and milliseconds spent compiling so far.
     *
     * @param heap whether to collect garbage first
     */
    @GetMapping("/api/bench/figures")
    Map<String, Long> figures(@RequestParam(defaultValue = "false") boolean heap) {
        if (heap) {
            System.gc();
        }
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put(
                "heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        figures.put("compiling", ManagementFactory.getCompilationMXBean().getTotalCompilationTime());
        return figures;
    }
}
