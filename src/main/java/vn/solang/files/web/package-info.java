/** Files as they are sent to a browser, and the parts of pages that list and take them. */
@NamedInterface("web")
@NullMarked
package vn.solang.files.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
