package vn.solang.notices.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Permission;
import vn.solang.notices.Notices;
import vn.solang.web.NavigationCount;
import vn.solang.web.NavigationItem;
import vn.solang.web.NavigationItem.Group;

/** The place of notices in the navigation, with how many are not read. */
@Configuration(proxyBeanMethods = false)
class NoticesNavigation {

    private static final String PLACE = "/notices";

    @Bean
    NavigationItem noticesPlace() {
        return new NavigationItem("notices.title", PLACE, 85, Permission.OWN_ACCOUNT, Group.WORK);
    }

    @Bean
    NavigationCount noticesUnread(Notices notices, CurrentActor actor) {
        return new NavigationCount() {
            @Override
            public String href() {
                return PLACE;
            }

            @Override
            public int count() {
                return actor.get().isSignedIn() ? notices.unread() : 0;
            }
        };
    }
}
