/** What the values of communes make together: sums, means and shares of districts, provinces and the country. */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "imports", "units", "criteria", "assessment", "reporting", "web"})
@NullMarked
package vn.solang.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
