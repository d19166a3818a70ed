/** Tables from outside: reading them in any encoding, checking them row by row, and loading them as one act. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package vn.solang.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
