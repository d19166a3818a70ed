/** What the demonstration makes up: measured values of every unit that agree with the titles in the ledger, and say so. */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "imports", "units", "criteria", "recognition", "submissions"})
@NullMarked
package vn.solang.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
