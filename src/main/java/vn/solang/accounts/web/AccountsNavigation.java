package vn.solang.accounts.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.solang.identity.Permission;
import vn.solang.web.NavigationItem;
import vn.solang.web.NavigationItem.Group;

/** What the administrator and readers of the journal find in the navigation. */
@Configuration(proxyBeanMethods = false)
class AccountsNavigation {

    @Bean
    NavigationItem accountsPlace() {
        return new NavigationItem("accounts.nav", "/accounts", 95, Permission.MANAGE_ACCOUNTS, Group.MANAGING);
    }

    @Bean
    NavigationItem journalPlace() {
        return new NavigationItem("journal.nav", "/journal", 96, Permission.READ_JOURNAL, Group.MANAGING);
    }
}
