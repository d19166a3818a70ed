package vn.solang.web;

import org.jspecify.annotations.Nullable;

/**
 * A page that says what happened, what is safe and what to do.
 *
 * @param kind which sentences are shown: {@code web.error.<kind>.*}
 * @param told the sentence a rule of the programme gave; null where the kind says it all
 * @param reference the number under which a fault was logged; null where nothing was logged
 */
public record ErrorPage(
        int status,
        String kind,
        @Nullable String told,
        @Nullable String reference) {

    /** The attribute of a request by which a filter says which kind its refusal is. */
    public static final String KIND = "vn.solang.web.error-kind";
}
