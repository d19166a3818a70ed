/** What units enter for a period, how it is checked, and how it becomes facts. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "identity",
            "accounts",
            "notices",
            "files",
            "files :: web",
            "imports",
            "units",
            "criteria",
            "assessment",
            "web"
        })
@NullMarked
package vn.solang.submissions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
