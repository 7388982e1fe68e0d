"""Every rule that a package is held to, and the command that checks them."""
