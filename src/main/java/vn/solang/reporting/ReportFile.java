package vn.solang.reporting;

/** A format a report can be written in. */
public interface ReportFile {

    /** The format's name on the command line and its file ending: {@code docx}, {@code pdf}, {@code html}, {@code json}. */
    String format();

    /** The media type it is served with. */
    String mediaType();

    byte[] write(Report report);
}
