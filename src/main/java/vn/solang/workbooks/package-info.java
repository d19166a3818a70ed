/** Entry by Excel: workbooks with what is asked of units, and reading them back as edits. */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "units", "criteria", "assessment", "imports", "submissions", "web"
        })
@NullMarked
package vn.solang.workbooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
