package vn.solang.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds {@code units/show} in {@code src/main/jte/units/show.jte} and gives every template its frame. */
class JteViewResolver implements ViewResolver, Ordered {

    private final TemplateEngine engine;
    private final Frames frames;
    private final KeptPages kept = new KeptPages();

    JteViewResolver(TemplateEngine engine, Frames frames) {
        this.engine = engine;
        this.frames = frames;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new JteView(template) : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    private final class JteView implements View {

        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Map<String, @Nullable Object> parameters = new HashMap<>();
            if (model != null) {
                parameters.putAll(model);
            }
            Frame frame = frames.of(request);
            parameters.putIfAbsent("frame", frame);
            response.setContentType(getContentType());
            if (parameters.remove(KeptPages.DEPENDS_ON) instanceof String dependsOn
                    && !frame.actor().isSignedIn()
                    && takesGzip(request)) {
                String key = String.join(" ", template, request.getRequestURI(), request.getQueryString(), dependsOn);
                byte[] page = kept.of(key, () -> rendered(parameters));
                response.setHeader("Content-Encoding", "gzip");
                response.addHeader("Vary", "Accept-Encoding");
                response.setContentLength(page.length);
                response.getOutputStream().write(page);
                return;
            }
            byte[] page = rendered(parameters);
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        }

        private byte[] rendered(Map<String, @Nullable Object> parameters) {
            var output = new Utf8ByteOutput();
            engine.render(template, parameters, output);
            return output.toByteArray();
        }

        private static boolean takesGzip(HttpServletRequest request) {
            String encodings = request.getHeader("Accept-Encoding");
            return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
        }
    }
}
