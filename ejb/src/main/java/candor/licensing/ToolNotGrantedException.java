package candor.licensing;

import candor.platform.RefusalException;
import candor.policy.model.Tool;

/** An administrator asks for what the organization's agreement does not grant (R16). */
public class ToolNotGrantedException extends RefusalException {
    private static final long serialVersionUID = 1L;

    public ToolNotGrantedException(Tool tool) {
        super(Kind.TOOL_NOT_GRANTED, tool.name());
    }
}
