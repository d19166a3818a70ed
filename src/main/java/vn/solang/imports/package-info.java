/** Tables from outside: reading them in any encoding, checking them row by row, loading them as one act, and taking one back. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "web"})
@NullMarked
package vn.solang.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
