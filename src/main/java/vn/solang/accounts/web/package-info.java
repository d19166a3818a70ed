/** Signing in, one's own account, the administrator's pages, the journal. */
@NullMarked
package vn.solang.accounts.web;

import org.jspecify.annotations.NullMarked;
