/** What is measured and what is required: the catalogue of indicators and the criteria sets, as data over time. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "imports", "units", "reporting", "web"})
@NullMarked
package vn.solang.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
