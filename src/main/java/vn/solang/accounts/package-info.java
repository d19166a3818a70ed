/** Accounts: who may sign in, with what proof, as what and where; their sessions and tokens. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "imports", "units", "notices", "web"})
@NullMarked
package vn.solang.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
