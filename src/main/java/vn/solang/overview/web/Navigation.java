package vn.solang.overview.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.solang.identity.Permission;
import vn.solang.web.NavigationItem;

/** The places of this module in the navigation. */
@Configuration(proxyBeanMethods = false)
class Navigation {

    @Bean
    NavigationItem homePlace() {
        return new NavigationItem("overview.nav.home", "/", 10, Permission.PUBLIC);
    }

    @Bean
    NavigationItem unitsPlace() {
        return new NavigationItem("overview.nav.units", "/units", 20, Permission.PUBLIC);
    }
}
