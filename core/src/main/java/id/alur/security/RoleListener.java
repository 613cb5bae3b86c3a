package id.alur.security;

/** Is told, in the same transaction, that a role was granted or ended: whoever waits for somebody with a role must look again. */
public interface RoleListener {

    void rolesChanged();
}
