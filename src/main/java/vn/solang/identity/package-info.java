/** Who acts, and the journal of who changed what. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package vn.solang.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
