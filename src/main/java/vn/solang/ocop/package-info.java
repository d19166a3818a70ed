/** The OCOP programme: for now, what happened to its products on the market. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "imports", "units", "documents", "reporting", "web"})
@NullMarked
package vn.solang.ocop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
