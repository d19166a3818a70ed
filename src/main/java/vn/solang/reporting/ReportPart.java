package vn.solang.reporting;

import java.util.List;

/** What a module contributes to the periodic report. */
public interface ReportPart {

    /** The place in the outline this part belongs to, such as {@code I.2.1}; the outline is data of the report's kind. */
    String place();

    /** The order among the parts of one place; smaller comes first. */
    int order();

    /** The paragraphs; empty where there is nothing to say, and then no heading stands above nothing. */
    List<Block> write(ReportRequest request);
}
