/** The desk where texts are checked before they go out: their versions, what was found in each, and what was said to it. */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "units", "reporting", "factcheck", "reconciliation", "web"})
@NullMarked
package vn.solang.proofing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
