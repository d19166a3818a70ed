/** Pages of imports: what was loaded, loading files, taking an import back. */
@NullMarked
package vn.solang.imports.web;

import org.jspecify.annotations.NullMarked;
