/** The PostgreSQL the ledger lives in: the one it carries and keeps under {@code var/}, or an external one. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package vn.solang.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
