package candor.portal.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Writes control characters of texts as their pictures, on every page: what people and machines sent may hold any of them. */
final class PicturedWriter extends ResponseWriterWrapper {
    PicturedWriter(ResponseWriter wrapped) {
        super(wrapped);
    }

    @Override
    public ResponseWriter cloneWithWriter(Writer writer) {
        return new PicturedWriter(getWrapped().cloneWithWriter(writer));
    }

    @Override
    public void writeText(Object text, @Nullable String property) throws IOException {
        super.writeText(pictured(text), property);
    }

    @Override
    public void writeText(Object text, UIComponent component, @Nullable String property) throws IOException {
        super.writeText(pictured(text), component, property);
    }

    @Override
    public void writeText(char[] text, int from, int length) throws IOException {
        super.writeText(ControlPictures.in(new String(text, from, length)), null);
    }

    @Override
    public void writeAttribute(String name, @Nullable Object value, @Nullable String property) throws IOException {
        super.writeAttribute(name, pictured(value), property);
    }

    private static @Nullable Object pictured(@Nullable Object text) {
        return text instanceof String said ? ControlPictures.in(said) : text;
    }
}
