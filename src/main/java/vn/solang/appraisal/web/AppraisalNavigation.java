package vn.solang.appraisal.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.solang.identity.Permission;
import vn.solang.web.NavigationItem;
import vn.solang.web.NavigationItem.Group;

/** The places of dossiers and sessions in the navigation, behind those of entry. */
@Configuration(proxyBeanMethods = false)
class AppraisalNavigation {

    @Bean
    NavigationItem dossiersPlace() {
        return new NavigationItem("dossier.nav", "/ocop/dossiers", 84, Permission.READ, Group.WORK);
    }

    @Bean
    NavigationItem sessionsPlace() {
        return new NavigationItem("session.nav", "/ocop/sessions", 85, Permission.READ, Group.WORK);
    }
}
