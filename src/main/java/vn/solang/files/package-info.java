/** Evidence and scans: files kept by the hash of their content, typed by content, and what they are attached to. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "imports", "web"})
@NullMarked
package vn.solang.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
