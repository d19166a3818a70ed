package vn.solang.criteria.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.solang.identity.Permission;
import vn.solang.web.NavigationItem;

/** The place of the criteria sets in the navigation. */
@Configuration(proxyBeanMethods = false)
class CriteriaNavigation {

    @Bean
    NavigationItem criteriaPlace() {
        return new NavigationItem("criteria.nav.sets", "/criteria", 25, Permission.PUBLIC);
    }
}
