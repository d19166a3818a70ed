/** Words every module uses: periods, moments, rates, Vietnamese text, and the three ways an act can fail. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package vn.solang.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
