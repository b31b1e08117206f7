package org.lanekeeper.bot.wecom.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.lanekeeper.bot.photo.Fetched;
import org.lanekeeper.bot.photo.MediaSource;
import org.lanekeeper.bot.photo.PictureDownload;
import org.lanekeeper.bot.settings.WecomApp;
import org.lanekeeper.bot.settings.WecomSettings;
import org.lanekeeper.community.resident.Platform;
import org.springframework.stereotype.Component;

/** Pictures sent to an application, which keeps them for three days (获取临时素材, {@code /cgi-bin/media/get}). */
@Component
class WecomMedia implements MediaSource {
    /** No such id, or no longer. */
    private static final PictureDownload.Errors ERRORS =
            new PictureDownload.Errors("errcode", Set.of(40007, 40004, 41006));

    private final WecomSettings settings;
    private final WecomClient client;
    private final PictureDownload download;

    WecomMedia(WecomSettings settings, WecomClient client, PictureDownload download) {
        this.settings = settings;
        this.client = client;
        this.download = download;
    }

    @Override
    public boolean serves(Platform platform) {
        return platform == Platform.WECOM_APP;
    }

    @Override
    public Fetched fetch(String account, String mediaId, int most) {
        Optional<WecomApp> app = settings.appWithId(account).filter(WecomApp::writes);
        if (app.isEmpty()) {
            return new Fetched.Later("no account");
        }
        try {
            String token = client.token(app.get()).value().join();
            URI address = URI.create(app.get().apiHost() + "/cgi-bin/media/get?access_token="
                    + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&media_id="
                    + URLEncoder.encode(mediaId, StandardCharsets.UTF_8));
            Fetched fetched = download.get(address, Map.of(), most, ERRORS);
            if (fetched instanceof Fetched.Later later && WecomClient.isBadToken(later.error())) {
                client.token(app.get()).expire(token);
            }
            return fetched;
        } catch (CompletionException noToken) {
            return new Fetched.Later("no token");
        }
    }
}
