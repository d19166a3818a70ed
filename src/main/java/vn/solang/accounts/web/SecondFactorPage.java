package vn.solang.accounts.web;

import org.jspecify.annotations.Nullable;
import vn.solang.web.QrCode;

/**
 * Setting up the second factor.
 *
 * @param secret as the form sends it back
 * @param written as it is typed into an application that cannot read the picture
 * @param picture what the telephone reads
 * @param replaces true where one is set, so that its code or the password is asked for too
 * @param wrong why the last code failed; null at the first
 */
public record SecondFactorPage(
        String secret,
        String written,
        QrCode picture,
        boolean replaces,
        @Nullable String wrong) {}
