/** How a product comes to its stars: the dossier, who looks it over, the council that scores it, and what follows. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "identity",
            "accounts",
            "notices",
            "files",
            "files :: web",
            "units",
            "ocop",
            "reporting",
            "web"
        })
@NullMarked
package vn.solang.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
