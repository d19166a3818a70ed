/** The frame of every page: layout, navigation, components, error pages. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package vn.solang.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
