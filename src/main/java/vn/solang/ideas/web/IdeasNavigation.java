package vn.solang.ideas.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.solang.identity.Permission;
import vn.solang.web.NavigationItem;
import vn.solang.web.NavigationItem.Group;

/** The places of ideas and of plans of years in the navigation. */
@Configuration(proxyBeanMethods = false)
class IdeasNavigation {

    @Bean
    NavigationItem yearPlansPlace() {
        return new NavigationItem("year.nav", "/ocop/plans", 27, Permission.READ, Group.OCOP);
    }

    @Bean
    NavigationItem ideasPlace() {
        return new NavigationItem("idea.nav", "/ocop/ideas", 27, Permission.READ, Group.OCOP);
    }
}
