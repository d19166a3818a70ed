package vn.solang.appraisal.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.reporting.Report;
import vn.solang.reporting.ReportFile;
import vn.solang.reporting.ReportFiles;

/** The documents that follow a session, as Word files. */
@Controller
@Needs(Permission.READ)
class SessionPaperController {

    private final SessionPapers papers;
    private final ReportFiles files;

    SessionPaperController(SessionPapers papers, ReportFiles files) {
        this.papers = papers;
        this.files = files;
    }

    @GetMapping("/ocop/sessions/{number}/minutes.docx")
    ResponseEntity<byte[]> minutes(@PathVariable int number) {
        return file(papers.minutes(number), "bien-ban-phien-" + number);
    }

    @GetMapping("/ocop/sessions/{number}/decision.docx")
    ResponseEntity<byte[]> decision(@PathVariable int number) {
        return file(papers.decision(number), "du-thao-quyet-dinh-phien-" + number);
    }

    private ResponseEntity<byte[]> file(Report report, String name) {
        ReportFile format = files.of("docx");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + format.format())
                                .build()
                                .toString())
                .body(format.write(report));
    }
}
