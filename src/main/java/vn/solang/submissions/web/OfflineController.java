package vn.solang.submissions.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import tools.jackson.databind.json.JsonMapper;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;

/** The worker that keeps the pages of the form on the device, with the list of what they need. */
@Controller
class OfflineController {

    /** What an entry page needs besides the modules of its script. */
    private static final List<String> SHELL = List.of(
            "/css/tokens.css",
            "/css/base.css",
            "/css/components.css",
            "/css/pages.css",
            "/js/keys.js",
            "/js/panel.js",
            "/img/seal.svg",
            "/img/icon-192.png",
            "/fonts/be-vietnam-pro-latin-400-normal.woff2",
            "/fonts/be-vietnam-pro-latin-600-normal.woff2",
            "/fonts/be-vietnam-pro-vietnamese-400-normal.woff2",
            "/fonts/be-vietnam-pro-vietnamese-600-normal.woff2");

    private static final List<String> UNHASHED =
            List.of("/webjars/htmx.org/2.0.10/dist/htmx.min.js", "/manifest.webmanifest");

    private final ObjectProvider<ResourceUrlProvider> addresses;

    OfflineController(ObjectProvider<ResourceUrlProvider> addresses) {
        this.addresses = addresses;
    }

    /** Where everything is that entry pages need without network. */
    List<String> shell() {
        ResourceUrlProvider provider = addresses.getIfAvailable();
        Stream<String> modules = Arrays.stream(OfflineFiles.modules())
                .map(OfflineFiles::name)
                .filter(name -> !name.equals("worker.js"))
                .map(name -> OfflineFiles.FOLDER + name);
        return Stream.concat(
                        Stream.concat(SHELL.stream(), modules).map(path -> {
                            String hashed = provider == null ? null : provider.getForLookupPath(path);
                            return hashed == null ? path : hashed;
                        }),
                        UNHASHED.stream())
                .toList();
    }

    @Needs(Permission.PUBLIC)
    @GetMapping("/entry-sw.js")
    ResponseEntity<String> worker() throws IOException {
        List<String> shell = shell();
        var words = Messages.vietnamese();
        Map<String, String> said = new TreeMap<>(Map.of(
                "title", words.say("submissions.offline.nothing-title"),
                "text", words.say("submissions.offline.nothing-kept"),
                "back", words.say("submissions.nav.entry")));
        String script = new ClassPathResource("static/js/entry/worker.js").getContentAsString(StandardCharsets.UTF_8);
        var json = new JsonMapper();
        String version = Integer.toHexString(
                shell.stream().collect(Collectors.joining(" ")).hashCode());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body("const VERSION = '%s';\nconst SHELL = %s;\nconst WORDS = %s;\n%s"
                        .formatted(version, json.writeValueAsString(shell), json.writeValueAsString(said), script));
    }
}
