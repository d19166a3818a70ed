/** The OCOP programme: its rules, products with their producers and certificates, and what happened on the market. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "files",
            "imports",
            "units",
            "accounts",
            "notices",
            "documents",
            "reporting",
            "web"
        })
@NullMarked
package vn.solang.ocop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
