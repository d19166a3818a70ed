/** Tasks of the coming period and recommendations to higher levels. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "imports", "units", "documents", "reporting", "web"})
@NullMarked
package vn.solang.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
