package id.alur.testing;

import id.alur.identity.Role;
import id.alur.identity.RoleSource;
import id.alur.identity.Roles;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Runs a parameterized test once for each role that this server knows, those of all features with them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(EveryRole.Source.class)
public @interface EveryRole {

    /** Authorities without {@code ROLE_} that are left out, such as {@code OPERATOR}. */
    String[] except() default {};

    class Source implements ArgumentsProvider, AnnotationConsumer<EveryRole> {

        private List<String> except = List.of();

        @Override
        public void accept(EveryRole annotation) {
            except = Arrays.stream(annotation.except())
                    .map(authority -> "ROLE_" + authority)
                    .toList();
            List<String> known = all().stream().map(Role::authority).toList();
            if (!known.containsAll(except)) {
                throw new IllegalArgumentException("Not all of them are roles: " + except);
            }
        }

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return all().stream()
                    .filter(role -> !except.contains(role.authority()))
                    .map(Arguments::of);
        }

        /** As {@link Roles} finds them, without an application. */
        public static List<Role> all() {
            var scanner = new ClassPathScanningCandidateComponentProvider(false);
            scanner.addIncludeFilter(new AssignableTypeFilter(RoleSource.class));
            return new Roles(scanner.findCandidateComponents("id.alur").stream()
                            .map(Source::source)
                            .toList())
                    .all();
        }

        private static RoleSource source(BeanDefinition found) {
            try {
                return Class.forName(found.getBeanClassName())
                        .asSubclass(RoleSource.class)
                        .getDeclaredConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
