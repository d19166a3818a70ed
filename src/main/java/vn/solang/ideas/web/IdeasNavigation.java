package vn.solang.ideas.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.solang.identity.Permission;
import vn.solang.web.NavigationItem;
import vn.solang.web.NavigationItem.Group;

/** The place of ideas in the navigation. */
@Configuration(proxyBeanMethods = false)
class IdeasNavigation {

    @Bean
    NavigationItem ideasPlace() {
        return new NavigationItem("idea.nav", "/ocop/ideas", 27, Permission.READ, Group.OCOP);
    }
}
