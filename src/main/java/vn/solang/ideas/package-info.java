/** The beginning of the OCOP cycle: the plan of a year, ideas, business plans, and the support they are carried out with. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "accounts",
            "notices",
            "files",
            "units",
            "documents",
            "ocop",
            "appraisal",
            "reporting",
            "web"
        })
@NullMarked
package vn.solang.ideas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
