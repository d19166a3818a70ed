/** What a text claims, held against the ledger: confirmed, contradicted, or not told. */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "units", "criteria", "documents", "reporting", "factcheck"})
@NullMarked
package vn.solang.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
