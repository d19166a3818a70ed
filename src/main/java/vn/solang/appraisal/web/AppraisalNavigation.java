package vn.solang.appraisal.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.solang.identity.Permission;
import vn.solang.web.NavigationItem;
import vn.solang.web.NavigationItem.Group;

/** The places of dossiers and sessions in the navigation. */
@Configuration(proxyBeanMethods = false)
class AppraisalNavigation {

    @Bean
    NavigationItem dossiersPlace() {
        return new NavigationItem("dossier.nav", "/ocop/dossiers", 28, Permission.READ, Group.OCOP);
    }

    @Bean
    NavigationItem sessionsPlace() {
        return new NavigationItem("session.nav", "/ocop/sessions", 29, Permission.READ, Group.OCOP);
    }
}
