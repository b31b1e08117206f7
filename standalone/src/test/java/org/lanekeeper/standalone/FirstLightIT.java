package org.lanekeeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanekeeper.standalone.scenario.FirstLight;

/** The main job from outside, then everything is killed, and all that people were told is still true. */
class FirstLightIT {
    @TempDir
    Path folder;

    @Test
    void fromRosterFileToPurchaseNoticeAndOverAKill() throws Exception {
        Path data = folder.resolve("data");
        String told = folder.resolve("told.txt").toString();
        List<Integer> ports = StandaloneProcess.freePorts(3);
        String api = "http://127.0.0.1:" + ports.get(0);
        String outside = "http://127.0.0.1:" + ports.get(2);
        Map<String, String> firstMorning = Map.of("LANEKEEPER_TRIAL_ROSTER", "false");

        try (StandaloneProcess first =
                StandaloneProcess.start(data, ports.get(0), ports.get(1), ports.get(2), firstMorning)) {
            first.awaitHealth();
            FirstLight.main("run", api, outside, told);
            first.killEverything();
        }
        try (StandaloneProcess second =
                StandaloneProcess.start(data, ports.get(0), ports.get(1), ports.get(2), firstMorning)) {
            second.awaitHealth();
            FirstLight.main("check", api, outside, told);
            assertThat(sent(outside)).as("messages sent a second time").isEqualTo("[]");
        }
    }

    private static String sent(String outside) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(outside + "/sim/sent")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
