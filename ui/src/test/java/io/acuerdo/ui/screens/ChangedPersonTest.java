package io.acuerdo.ui.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.acuerdo.AcuerdoApplication;
import io.acuerdo.shared.Actor;
import io.acuerdo.staff.NewUser;
import io.acuerdo.staff.Role;
import io.acuerdo.staff.Users;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A person has the rights of the row of now: whoever is kept out or changed has to sign in again at the next request. */
@SpringBootTest(classes = AcuerdoApplication.class)
@ContextConfiguration(initializers = OnDatabase.class)
class ChangedPersonTest {

    private static final String SCREENS = "the screens";
    private static final String PASSWORD = "una clave bastante larga";

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private Users users;

    private MockMvc http;

    @BeforeEach
    void theFiltersOfTheProductAreThere() {
        http = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    }

    @TestFactory
    Stream<DynamicTest> theSessionEndsWhenThePersonChanges() {
        return Stream.of(
                changed("kept out", name -> users.disable(name, Actor.SYSTEM)),
                changed("given other roles", name -> users.setRoles(name, Set.of(Role.AGENT), Actor.SYSTEM)),
                changed("given other groups", name -> users.setGroups(name, Set.of("legal"), Actor.SYSTEM)),
                changed("given a new password", name -> users.resetPassword(name, "otra clave bastante larga", Actor.SYSTEM)));
    }

    private DynamicTest changed(String what, Consumer<String> change) {
        return DynamicTest.dynamicTest(what, () -> {
            String name = newSupervisor();
            MockHttpSession page = signIn(name);
            MockHttpSession screen = signIn(name);
            assertThat(leadsToSignIn(page)).isFalse();

            change.accept(name);
            assertThat(leadsToSignIn(page)).isTrue();
            assertThat(page.isInvalid()).isTrue();
            assertThat(screen.isInvalid()).isFalse();
            assertThat(end(post("/").param("v-r", "uidl").param("v-uiId", "0").session(screen))).as("is told there that its session is over").isEqualTo(SCREENS);
            assertThat(screen.isInvalid()).isTrue();
        });
    }

    @Test
    void theSessionGoesOnWhenNothingChanges() throws Exception {
        String name = newSupervisor();
        MockHttpSession session = signIn(name);
        users.setRoles(name, Set.of(Role.SUPERVISOR), Actor.SYSTEM);
        users.setGroups(newSupervisor(), Set.of("legal"), Actor.SYSTEM);
        assertThat(leadsToSignIn(session)).isFalse();
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void anAddressThatLeadsNowhereIsForTheScreensToAnswerOnceSomebodyIsSignedIn() throws Exception {
        assertThat(end(get("/no-hay-tal-cosa"))).endsWith("/login");
        assertThat(end(get("/no-hay-tal-cosa").session(signIn(newSupervisor())))).isEqualTo(SCREENS);
    }

    @Test
    void whoWasKeptOutDoesNotComeBackWithTheOldSessionOnceLetInAgain() throws Exception {
        String name = newSupervisor();
        MockHttpSession session = signIn(name);
        users.disable(name, Actor.SYSTEM);
        users.enable(name, Actor.SYSTEM);
        assertThat(leadsToSignIn(session)).isTrue();
    }

    private boolean leadsToSignIn(MockHttpSession session) throws Exception {
        return end(get("/casos").session(session)).endsWith("/login");
    }

    /** Where a request ends: at another address, or at the screens, whose servlet is not here because nothing but the filters is asked. */
    private String end(MockHttpServletRequestBuilder request) throws Exception {
        try {
            return String.valueOf(http.perform(request).andReturn().getResponse().getRedirectedUrl());
        } catch (ServletException throughTheFilters) {
            assertThat(throughTheFilters).hasMessageContaining("springServlet");
            return SCREENS;
        }
    }

    private MockHttpSession signIn(String name) throws Exception {
        MockHttpSession session = (MockHttpSession) http.perform(formLogin("/login").user(name).password(PASSWORD)).andReturn().getRequest().getSession(false);
        assertThat(session).isNotNull();
        return session;
    }

    private String newSupervisor() {
        String name = "persona-" + UUID.randomUUID();
        users.create(new NewUser(name, "Pilar Prieto", PASSWORD, Set.of(Role.SUPERVISOR), Set.of()), Actor.SYSTEM);
        return name;
    }
}
