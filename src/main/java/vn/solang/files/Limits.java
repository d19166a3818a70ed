package vn.solang.files;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;

/** How much may be handed in; told on the pages that ask for files. Set by {@code solang.files.*}. */
@Component
@Needs(Permission.PUBLIC)
public class Limits {

    private final long photo;
    private final long document;
    private final long day;

    Limits(
            @Value("${solang.files.photo-limit:10MB}") DataSize photo,
            @Value("${solang.files.document-limit:30MB}") DataSize document,
            @Value("${solang.files.day-limit:1GB}") DataSize day) {
        this.photo = photo.toBytes();
        this.document = document.toBytes();
        this.day = day.toBytes();
    }

    /** The largest file of a type, in bytes. */
    public long of(FileType type) {
        return type.isPhoto() ? photo : document;
    }

    /** The largest picture, in megabytes. */
    public long photoMegabytes() {
        return photo >> 20;
    }

    /** The largest document, in megabytes. */
    public long documentMegabytes() {
        return document >> 20;
    }

    /** What one unit may hand in on one day, in bytes. */
    public long ofDay() {
        return day;
    }

    /** The largest file of any type, in bytes. */
    long largest() {
        return Math.max(photo, document);
    }
}
