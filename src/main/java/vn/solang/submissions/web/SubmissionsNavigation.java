package vn.solang.submissions.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.solang.identity.Permission;
import vn.solang.web.NavigationItem;
import vn.solang.web.NavigationItem.Group;

/** The places of entry and checking in the navigation, behind those everybody reads. */
@Configuration(proxyBeanMethods = false)
class SubmissionsNavigation {

    @Bean
    NavigationItem entryPlace() {
        return new NavigationItem("submissions.nav.entry", "/entry", 80, Permission.ENTER, Group.WORK);
    }

    @Bean
    NavigationItem waitingPlace() {
        return new NavigationItem("submissions.nav.waiting", "/waiting", 81, Permission.READ, Group.WORK);
    }

    @Bean
    NavigationItem confirmPlace() {
        return new NavigationItem("submissions.nav.confirm", "/confirm", 82, Permission.CONFIRM, Group.WORK);
    }

    @Bean
    NavigationItem roundsPlace() {
        return new NavigationItem("submissions.nav.rounds", "/rounds", 90, Permission.MANAGE_ROUNDS, Group.MANAGING);
    }
}
