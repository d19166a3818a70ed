package vn.solang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds the unit a request is about. */
@FunctionalInterface
public interface UnitContexts {

    Optional<UnitContext> of(HttpServletRequest request);
}
