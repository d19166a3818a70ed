/** What people are told: on their page and by e-mail, once, in the transaction of the act it tells of; and reminders. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "web"})
@NullMarked
package vn.solang.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
