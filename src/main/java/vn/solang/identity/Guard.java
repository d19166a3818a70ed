package vn.solang.identity;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import vn.solang.shared.UnitId;

/** Stands before the methods of faces that {@link Needs} a permission. */
@Configuration(proxyBeanMethods = false)
class Guard {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor guardOfFaces(ObjectProvider<CurrentActor> actor) {
        var advisor = new DefaultPointcutAdvisor(
                new StaticMethodMatcherPointcut() {
                    @Override
                    public boolean matches(Method method, Class<?> target) {
                        Needs needs = needs(method, target);
                        return needs != null && needs.value() != Permission.PUBLIC;
                    }
                },
                (MethodInterceptor) call -> {
                    check(actor.getObject(), call);
                    return call.proceed();
                });
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static void check(CurrentActor actor, MethodInvocation call) {
        Method method = call.getMethod();
        Needs needs = needs(method, method.getDeclaringClass());
        if (needs == null) {
            throw new IllegalStateException("no permission declared: " + method);
        }
        var parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(InScope.class) && call.getArguments()[i] instanceof UnitId unit) {
                actor.require(needs.value(), unit);
                return;
            }
        }
        actor.require(needs.value());
    }

    /** What a method of a face asks for. */
    private static @Nullable Needs needs(Method method, Class<?> target) {
        if (AnnotationUtils.findAnnotation(target, Component.class) == null
                || AnnotationUtils.findAnnotation(target, Controller.class) != null) {
            return null;
        }
        Needs own = AnnotationUtils.findAnnotation(method, Needs.class);
        return own != null || !java.lang.reflect.Modifier.isPublic(method.getModifiers())
                ? own
                : AnnotationUtils.findAnnotation(target, Needs.class);
    }
}
