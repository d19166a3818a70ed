package vn.solang.files.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.solang.files.Files;
import vn.solang.files.Stored;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;

/**
 * Sends a kept file, or the range of it that is asked for: as what its content is, whatever its name says, and as nothing
 * that could run. The face asks whether the reader may see its unit.
 */
@Controller
class FileController {

    private static final String NOTHING_RUNS =
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    private final Files files;

    FileController(Files files) {
        this.files = files;
    }

    /** @param save true to save it rather than show it */
    @GetMapping("/files/{id}")
    @Needs(Permission.READ)
    ResponseEntity<Resource> show(@PathVariable long id, @RequestParam(defaultValue = "false") boolean save) {
        Stored file = files.get(id);
        boolean shown = file.type().isShown() && !save;
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.type().named(file.name()), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .eTag(file.sha256())
                // a right that was taken away is asked for again
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .body(new FileSystemResource(files.content(id)));
    }
}
