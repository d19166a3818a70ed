package vn.solang;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;

/** Every method of a face says which permission it needs, and nobody gets past it without. */
@LedgerTest
class FacePermissionTests {

    private final ApplicationContext context;
    private final CurrentActor current;

    FacePermissionTests(ApplicationContext context, CurrentActor current) {
        this.context = context;
        this.current = current;
    }

    @Test
    void everyMethodOfAFaceDeclaresItsPermission() {
        List<String> silent = new ArrayList<>();
        faces().forEach(face -> Arrays.stream(face.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> needs(face, method) == null)
                .forEach(method -> silent.add(face.getSimpleName() + "." + method.getName())));
        assertThat(silent).isEmpty();
    }

    @Test
    void noVisitorGetsPastADeclaredPermission() {
        List<String> open = new ArrayList<>();
        for (Class<?> face : faces()) {
            Object bean = context.getBean(face);
            for (Method method : face.getDeclaredMethods()) {
                Needs needs = needs(face, method);
                if (Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && needs != null
                        && needs.value() != Permission.PUBLIC
                        && !isRefusedToVisitors(bean, method)) {
                    open.add(face.getSimpleName() + "." + method.getName());
                }
            }
        }
        assertThat(open).isEmpty();
    }

    private boolean isRefusedToVisitors(Object bean, Method method) {
        Object[] nothing = Arrays.stream(method.getParameterTypes())
                .map(type -> type == boolean.class
                        ? (Object) false
                        : type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null)
                .toArray();
        try {
            return current.as(Actor.VISITOR, () -> {
                method.invoke(bean, nothing);
                return false;
            });
        } catch (java.lang.reflect.InvocationTargetException failure) {
            return failure.getCause() instanceof vn.solang.shared.NotSignedIn;
        } catch (Exception other) {
            throw new IllegalStateException(method.toString(), other);
        }
    }

    private static @org.jspecify.annotations.Nullable Needs needs(Class<?> face, Method method) {
        Needs own = AnnotationUtils.findAnnotation(method, Needs.class);
        return own != null ? own : AnnotationUtils.findAnnotation(face, Needs.class);
    }

    /** The public beans in the root packages of modules; words that carry no data of the ledger are faces too. */
    private List<Class<?>> faces() {
        List<Class<?>> faces = new ArrayList<>();
        for (String name : context.getBeanDefinitionNames()) {
            Class<?> type = AopUtils.getTargetClass(context.getBean(name));
            boolean ofAModule = type.getPackageName().matches("vn\\.solang\\.[a-z]+");
            if (ofAModule
                    && Modifier.isPublic(type.getModifiers())
                    && AnnotationUtils.findAnnotation(type, Component.class) != null
                    && !type.equals(CurrentActor.class)) {
                faces.add(type);
            }
        }
        assertThat(faces).hasSizeGreaterThan(20);
        return faces;
    }
}
