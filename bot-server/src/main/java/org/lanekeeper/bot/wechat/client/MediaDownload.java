package org.lanekeeper.bot.wechat.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.ResponseHandler;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/**
 * Downloads into memory and no further than asked for. The library's own download writes a file of any length, under a
 * name that comes with it, into the folder for temporary files.
 */
final class MediaDownload implements RequestExecutor<byte[], String> {
    /** An answer in words is an error, and short. */
    private static final int LONGEST_ERROR = 4096;

    private final CloseableHttpClient http;
    private final int most;

    MediaDownload(CloseableHttpClient http, int most) {
        this.http = http;
        this.most = most;
    }

    /** The platform sends more than was asked for; the rest was not read. */
    static final class TooLargeException extends IOException {}

    private record Answer(byte[] content, WxError error) {}

    @Override
    public byte[] execute(String uri, String query, WxType type) throws WxErrorException, IOException {
        HttpGet get = new HttpGet(uri + (uri.contains("?") ? "&" : "?") + query);
        Answer answer = http.execute(get, response -> read(response, type));
        if (answer.error() != null) {
            throw new WxErrorException(answer.error());
        }
        return answer.content();
    }

    private Answer read(ClassicHttpResponse response, WxType type) throws IOException {
        if (response.getCode() != 200) {
            throw new IOException("HTTP " + response.getCode());
        }
        HttpEntity entity = response.getEntity();
        String kind = entity == null || entity.getContentType() == null ? "" : entity.getContentType();
        if (entity == null) {
            throw new IOException("no content");
        }
        try (InputStream content = entity.getContent()) {
            if (kind.startsWith("application/json") || kind.startsWith("text/plain")) {
                String text = new String(content.readNBytes(LONGEST_ERROR), StandardCharsets.UTF_8);
                return new Answer(null, WxError.fromJson(text, type));
            }
            if (entity.getContentLength() > most) {
                throw new TooLargeException();
            }
            byte[] bytes = content.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new TooLargeException();
            }
            return new Answer(bytes, null);
        }
    }

    @Override
    public void execute(String uri, String query, ResponseHandler<byte[]> handler, WxType type)
            throws WxErrorException, IOException {
        handler.handle(execute(uri, query, type));
    }
}
