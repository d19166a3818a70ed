package vn.solang.notices;

import java.util.Optional;

/** The e-mail addresses of accounts. */
public interface MailAddresses {

    /** Where an account is written to; empty where it has no address, or wants no mail. */
    Optional<String> of(long account);
}
