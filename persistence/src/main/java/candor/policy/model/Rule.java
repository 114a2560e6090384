package candor.policy.model;

/** The rules of POLICY.md by number, so that a basis can name those that decided. */
public enum Rule {
    R1,
    R2,
    R3,
    R4,
    R5,
    R6,
    R7,
    R8,
    R9,
    R10,
    R11,
    R12,
    R13,
    R14,
    R15,
    R16,
    R17,
    R18,
    R19
}
