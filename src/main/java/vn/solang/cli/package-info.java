/** The commands of {@code ./solang}: the contract with the outside. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "identity",
            "accounts",
            "submissions",
            "workbooks",
            "imports",
            "units",
            "criteria",
            "recognition",
            "assessment",
            "analytics",
            "ocop",
            "appraisal",
            "reporting",
            "factcheck",
            "reconciliation",
            "web"
        })
@NullMarked
package vn.solang.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
