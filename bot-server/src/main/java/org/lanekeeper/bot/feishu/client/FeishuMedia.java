package org.lanekeeper.bot.feishu.client;

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
import org.lanekeeper.bot.settings.FeishuSettings;
import org.lanekeeper.community.resident.Platform;
import org.springframework.stereotype.Component;

/** Pictures in messages to a robot (open.feishu.cn, 获取消息中的资源文件), by message and key. */
@Component
class FeishuMedia implements MediaSource {
    /** The message or the file is no more, or the one is not in the other. */
    private static final PictureDownload.Errors ERRORS =
            new PictureDownload.Errors("code", Set.of(230_110, 234_001, 234_003, 234_004));

    private final FeishuSettings settings;
    private final FeishuClient client;
    private final PictureDownload download;

    FeishuMedia(FeishuSettings settings, FeishuClient client, PictureDownload download) {
        this.settings = settings;
        this.client = client;
        this.download = download;
    }

    @Override
    public boolean serves(Platform platform) {
        return platform == Platform.FEISHU;
    }

    @Override
    public Fetched fetch(String account, String mediaId, int most) {
        Optional<FeishuSettings.App> app = settings.appWithId(account);
        String[] place = mediaId.split(" ");
        if (app.isEmpty() || place.length != 2) {
            return new Fetched.Later("no account");
        }
        try {
            String token = client.token(app.get()).value().join();
            URI address = URI.create(app.get().apiHost() + "/open-apis/im/v1/messages/" + encoded(place[0])
                    + "/resources/" + encoded(place[1]) + "?type=image");
            Fetched fetched = download.get(address, Map.of("Authorization", "Bearer " + token), most, ERRORS);
            if (fetched instanceof Fetched.Later later && FeishuClient.isBadToken(later.error())) {
                client.token(app.get()).expire(token);
            }
            return fetched;
        } catch (CompletionException noToken) {
            return new Fetched.Later("no token");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
