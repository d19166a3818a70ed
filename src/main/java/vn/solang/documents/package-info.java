/** Legal and guiding documents: their identity, number and symbol, state and relations; and what is being drafted. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "imports", "units", "reporting", "web"})
@NullMarked
package vn.solang.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
