package candor.portal.web;

import candor.platform.RefusalException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page was sent, and how it answers: an act that goes through with another address, one that is refused with the page and
 * the reason. Only a postback acts: it has brought the state of a view that this very session was given, which no other site can know.
 */
@RequestScoped
public class DeskForm {
    @Inject
    private FacesContext faces;

    @Inject
    private Visitor visitor;

    @Inject
    private Words words;

    /** What a button wants done; empty: nothing. */
    public String act() {
        return isPressed() ? sent("act") : "";
    }

    /** Whether a button of this page was pressed. */
    public boolean isPressed() {
        return faces.isPostback() && !visitor.isStranger();
    }

    /** Whether a button, or an address, says this. */
    public boolean has(String name) {
        return faces.getExternalContext().getRequestParameterMap().containsKey(name);
    }

    /** Of each parameter, all that was sent. */
    public Map<String, String[]> everything() {
        return faces.getExternalContext().getRequestParameterValuesMap();
    }

    public String sent(String name) {
        return faces.getExternalContext()
                .getRequestParameterMap()
                .getOrDefault(name, "")
                .strip();
    }

    /** What was ticked. */
    public List<String> all(String name) {
        return List.of(everything().getOrDefault(name, new String[0]));
    }

    public @Nullable String sentOrNone(String name) {
        String sent = sent(name);
        return sent.isEmpty() ? null : sent;
    }

    /** Those of these parameters that were sent, for an address that goes on with them: {@code id=4&q=a+b&}. */
    public String query(String... names) {
        return Stream.of(names)
                .filter(name -> !sent(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(sent(name), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }

    public Optional<UUID> id(String name) {
        return AddressId.read(sent(name));
    }

    /** The begin of a day in the visitor's zone; absent: none was sent. */
    public @Nullable Instant day(String name) {
        try {
            return sent(name).isEmpty()
                    ? null
                    : LocalDate.parse(sent(name)).atStartOfDay(words.zone()).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** @param act answers the address to go to; one that is refused leaves the visitor here, with the reason */
    public void run(Supplier<String> act) throws IOException {
        try {
            go(act.get());
        } catch (RefusalException refused) {
            say(refused);
        }
    }

    public void go(String address) throws IOException {
        faces.getExternalContext().redirect(address);
        faces.responseComplete();
    }

    public void say(RefusalException refused) {
        String key = "desk.refused." + refused.kind();
        String detail = refused.detail() == null ? "" : refused.detail();
        say(words.say(key, detail));
    }

    /** @param key of what to say */
    public void remark(String key) {
        say(words.say(key));
    }

    public void say(String text) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, text));
    }

    public boolean isAnswered() {
        return faces.getResponseComplete();
    }
}
