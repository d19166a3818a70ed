package vn.solang.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Needs;
import vn.solang.shared.Forbidden;

/** Lets a request through to a page only with the permission the page declares; a page that declares none is shut. */
final class PermissionInterceptor implements HandlerInterceptor {

    private final CurrentActor actor;

    PermissionInterceptor(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws NoResourceFoundException {
        if (handler instanceof HandlerMethod method) {
            if (ErrorController.class.isAssignableFrom(method.getBeanType())) {
                requireFailure(request);
                return true;
            }
            Needs needs = needs(method);
            if (needs == null) {
                throw new Forbidden("identity.forbidden");
            }
            actor.require(needs.value());
        }
        return true;
    }

    /** The page of failures is where the container leads to after one; whoever asks for it finds nothing there. */
    private static void requireFailure(HttpServletRequest request) throws NoResourceFoundException {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            throw new NoResourceFoundException(
                    HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), request.getRequestURI());
        }
    }

    /** What a page declares, itself or with its whole controller; null where it declares nothing. */
    static @Nullable Needs needs(HandlerMethod method) {
        Needs own = method.getMethodAnnotation(Needs.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
    }
}
