package vn.solang.imports.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.solang.identity.Permission;
import vn.solang.web.NavigationItem;
import vn.solang.web.NavigationItem.Group;

/** The place of imports in the navigation. */
@Configuration(proxyBeanMethods = false)
class ImportsNavigation {

    @Bean
    NavigationItem importsPlace() {
        return new NavigationItem("imports.nav", "/imports", 91, Permission.IMPORT, Group.MANAGING);
    }
}
