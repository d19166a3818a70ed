/** Sổ Làng, the village ledger: each package below is one module. */
@NullMarked
package vn.solang;

import org.jspecify.annotations.NullMarked;
