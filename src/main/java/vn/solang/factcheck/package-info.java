/** What in the text of a report cannot be true: what it claims, and what contradicts itself, a register or the ledger. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package vn.solang.factcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
