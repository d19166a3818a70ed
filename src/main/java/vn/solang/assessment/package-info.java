/** Measured values, the targets they aim at, and the difficulties units name. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "imports",
            "units",
            "criteria",
            "documents",
            "reporting",
            "web",
            "recognition"
        })
@NullMarked
package vn.solang.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
