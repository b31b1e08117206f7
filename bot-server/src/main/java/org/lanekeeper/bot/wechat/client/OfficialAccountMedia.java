package org.lanekeeper.bot.wechat.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;
import org.lanekeeper.bot.photo.Fetched;
import org.lanekeeper.bot.photo.MediaSource;
import org.lanekeeper.community.resident.Platform;
import org.springframework.stereotype.Component;

/** Pictures sent to an official account, which keeps them for three days ({@code /cgi-bin/media/get}). */
@Component
class OfficialAccountMedia implements MediaSource {
    /** No such id, or no longer. */
    private static final Set<Integer> GONE = Set.of(40007, 40004, 41006);

    private final WechatClients clients;

    OfficialAccountMedia(WechatClients clients) {
        this.clients = clients;
    }

    @Override
    public boolean serves(Platform platform) {
        return platform == Platform.MP;
    }

    @Override
    public Fetched fetch(String account, String mediaId, int most) {
        Optional<WxMpService> client = clients.officialAccount(account);
        if (client.isEmpty()) {
            return new Fetched.Later("no account");
        }
        String query = "media_id=" + URLEncoder.encode(mediaId, StandardCharsets.UTF_8);
        try {
            return new Fetched.Content(
                    client.get().execute(clients.download(most), WxMpApiUrl.Material.MEDIA_GET_URL, query));
        } catch (WxErrorException | RuntimeException e) {
            return read(e);
        }
    }

    private static Fetched read(Exception fault) {
        for (Throwable one = fault; one != null; one = one.getCause()) {
            if (one instanceof MediaDownload.TooLargeException) {
                return new Fetched.TooLarge();
            }
        }
        if (fault instanceof WxErrorException answered) {
            int code = answered.getError().getErrorCode();
            return GONE.contains(code)
                    ? new Fetched.Gone(Integer.toString(code))
                    : new Fetched.Later(Integer.toString(code));
        }
        return new Fetched.Later(fault.getClass().getSimpleName());
    }
}
