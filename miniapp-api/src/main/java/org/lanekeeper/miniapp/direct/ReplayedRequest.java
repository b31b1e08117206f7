package org.lanekeeper.miniapp.direct;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** A request whose body was taken in already, for somebody who reads it from the beginning. */
final class ReplayedRequest extends HttpServletRequestWrapper {
    private final ServletInputStream body;

    /**
     * @param broken what reading it ended with, null if it was read whole
     */
    ReplayedRequest(HttpServletRequest request, byte[] read, IOException broken) {
        super(request);
        this.body = new Body(read, broken);
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream read;
        private final IOException broken;

        Body(byte[] read, IOException broken) {
            this.read = new ByteArrayInputStream(read);
            this.broken = broken;
        }

        @Override
        public int read() throws IOException {
            int next = read.read();
            if (next < 0 && broken != null) {
                throw broken;
            }
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = read.read(into, offset, length);
            if (count < 0 && broken != null) {
                throw broken;
            }
            return count;
        }

        @Override
        public boolean isFinished() {
            return read.available() == 0 && broken == null;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("read already");
        }
    }
}
