/** How a product comes to its stars: the dossier, who looks it over, the council that scores it, and what follows. */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "accounts", "notices", "files", "units", "ocop", "reporting", "web"
        })
@NullMarked
package vn.solang.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
