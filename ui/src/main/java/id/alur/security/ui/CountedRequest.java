package id.alur.security.ui;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body is read up to a limit and no further; parts and parameters of forms are limited by the server itself. */
final class CountedRequest extends HttpServletRequestWrapper {

    private final long limit;
    private long count;
    private boolean exceeded;
    private @Nullable ServletInputStream body;
    private @Nullable BufferedReader reader;

    CountedRequest(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    boolean isExceeded() {
        return exceeded;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Body(super.getInputStream());
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (reader == null) {
            String encoding = getCharacterEncoding();
            reader = new BufferedReader(new InputStreamReader(
                    getInputStream(), encoding == null ? StandardCharsets.ISO_8859_1 : Charset.forName(encoding)));
        }
        return reader;
    }

    private IOException tooLong() {
        exceeded = true;
        return new IOException("The body is longer than " + limit + " bytes");
    }

    private int counted(int read) throws IOException {
        count += Math.max(0, read);
        if (count > limit) {
            throw tooLong();
        }
        return read;
    }

    private final class Body extends ServletInputStream {
        private final ServletInputStream in;

        Body(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return counted(in.read(buffer, offset, length));
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
