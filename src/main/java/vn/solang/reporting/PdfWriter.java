package vn.solang.reporting;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The report as PDF, converted from its Word file by the LibreOffice of this machine. */
@Component
final class PdfWriter implements ReportFile {

    /** Content controls stay plain text, headings become bookmarks, and a screen reader finds its way. */
    private static final String FORMAT = """
            pdf:writer_pdf_Export:{"ExportFormFields":{"type":"boolean","value":"false"},\
            "UseTaggedPDF":{"type":"boolean","value":"true"},\
            "ExportBookmarks":{"type":"boolean","value":"true"}}\
            """;

    private final DocxWriter docx;
    private final LibreOffice office;

    @Autowired
    PdfWriter(DocxWriter docx) {
        this(docx, LibreOffice.ofThisMachine());
    }

    PdfWriter(DocxWriter docx, LibreOffice office) {
        this.docx = docx;
        this.office = office;
    }

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    /**
     * Converts in a profile of its own that is gone afterwards.
     *
     * @throws vn.solang.shared.Rejected {@code report.pdf.no-libreoffice}, {@code .timeout} or {@code .failed}
     */
    @Override
    public byte[] write(Report report) {
        return office.converted(() -> docx.write(report), FORMAT);
    }
}
