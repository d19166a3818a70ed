package vn.solang.accounts.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.solang.identity.Permission;
import vn.solang.web.NavigationItem;

/** What the administrator and readers of the journal find in the navigation. */
@Configuration(proxyBeanMethods = false)
class AccountsNavigation {

    @Bean
    NavigationItem accountsPlace() {
        return new NavigationItem("accounts.nav", "/accounts", 90, Permission.MANAGE_ACCOUNTS);
    }

    @Bean
    NavigationItem journalPlace() {
        return new NavigationItem("journal.nav", "/journal", 95, Permission.READ_JOURNAL);
    }
}
