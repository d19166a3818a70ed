package vn.solang.accounts;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.solang.notices.MailAddresses;

/** Where accounts are written to: those of the demonstration and those that may not sign in get no mail. */
@Component
class Addresses implements MailAddresses {

    private final HolderRepository repository;

    Addresses(HolderRepository repository) {
        this.repository = repository;
    }

    @Override
    public Optional<String> of(long account) {
        return repository.address(account);
    }
}
