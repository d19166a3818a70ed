/** Who acts, and the journal of who changed what. */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package vn.solang.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
