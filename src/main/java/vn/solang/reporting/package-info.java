/**
 * The periodic report: its model, the parts modules contribute to it, the figures bound into it, and its writers
 * (HTML, Word, JSON). Modules that have something to report implement {@link vn.solang.reporting.ReportPart}.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "imports", "units", "web"})
@NullMarked
package vn.solang.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
