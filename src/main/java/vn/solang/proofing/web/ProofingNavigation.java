package vn.solang.proofing.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.solang.identity.Permission;
import vn.solang.web.NavigationItem;
import vn.solang.web.NavigationItem.Group;

/** The place of the desk in the navigation. */
@Configuration(proxyBeanMethods = false)
class ProofingNavigation {

    @Bean
    NavigationItem proofingPlace() {
        return new NavigationItem("proofing.nav", "/proofing", 83, Permission.PROOFREAD, Group.WORK);
    }
}
