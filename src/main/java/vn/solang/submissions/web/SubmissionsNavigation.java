package vn.solang.submissions.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.solang.identity.Permission;
import vn.solang.web.NavigationItem;

/** The places of entry and checking in the navigation, behind those everybody reads. */
@Configuration(proxyBeanMethods = false)
class SubmissionsNavigation {

    @Bean
    NavigationItem entryPlace() {
        return new NavigationItem("submissions.nav.entry", "/entry", 80, Permission.ENTER);
    }

    @Bean
    NavigationItem waitingPlace() {
        return new NavigationItem("submissions.nav.waiting", "/waiting", 81, Permission.READ);
    }

    @Bean
    NavigationItem confirmPlace() {
        return new NavigationItem("submissions.nav.confirm", "/confirm", 82, Permission.CONFIRM);
    }

    @Bean
    NavigationItem roundsPlace() {
        return new NavigationItem("submissions.nav.rounds", "/rounds", 83, Permission.MANAGE_ROUNDS);
    }
}
