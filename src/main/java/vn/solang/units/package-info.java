/** Administrative units over time: codes, names, parents, reorganisations, and the tree on any day. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "imports", "web"})
@NullMarked
package vn.solang.units;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
