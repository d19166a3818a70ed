package vn.solang.reporting.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import vn.solang.reporting.Report;
import vn.solang.reporting.ReportFile;

/** The report as one HTML file that needs nothing else. */
@Component
class HtmlFile implements ReportFile {

    private final TemplateEngine templates;

    HtmlFile(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public byte[] write(Report report) {
        var out = new StringOutput();
        templates.render("reporting/standalone.jte", StandalonePage.of(report), out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
