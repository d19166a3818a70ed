/** Standards and the decisions that recognise them: who holds which title when, how that is counted, and the roadmap. */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "imports", "units", "documents", "criteria", "reporting", "web"})
@NullMarked
package vn.solang.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
