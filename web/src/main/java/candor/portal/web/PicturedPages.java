package candor.portal.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.Writer;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Has every page written by a {@link PicturedWriter}. */
public class PicturedPages extends RenderKitFactory {
    public PicturedPages(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public @Nullable RenderKit getRenderKit(FacesContext context, String id) {
        @Nullable RenderKit kit = getWrapped().getRenderKit(context, id);
        return kit == null ? null : new Pictured(kit);
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class Pictured extends RenderKitWrapper {
        Pictured(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseWriter createResponseWriter(Writer writer, String contentTypes, String encoding) {
            return new PicturedWriter(getWrapped().createResponseWriter(writer, contentTypes, encoding));
        }
    }
}
