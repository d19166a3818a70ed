package vn.solang.files.web;

import vn.solang.files.Limits;

/**
 * A form that hands in files, as {@code files/upload.jte} shows it.
 *
 * @param action where it posts to, as {@code multipart/form-data}
 * @param name the name of its parts
 * @param label the key of what is asked for
 * @param photoMegabytes the largest picture
 * @param documentMegabytes the largest document
 */
public record UploadField(String action, String name, String label, long photoMegabytes, long documentMegabytes) {

    /** A field of files named {@code file}. */
    public static UploadField of(String action, String label, Limits limits) {
        return new UploadField(action, "file", label, limits.photoMegabytes(), limits.documentMegabytes());
    }
}
