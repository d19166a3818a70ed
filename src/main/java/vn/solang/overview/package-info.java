/** The pages that answer a question at a glance: a province on a day, a unit over time, a figure opened. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "imports",
            "units",
            "criteria",
            "documents",
            "recognition",
            "assessment",
            "ocop",
            "reporting",
            "web"
        })
@NullMarked
package vn.solang.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
