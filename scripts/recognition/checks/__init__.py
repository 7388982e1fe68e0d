"""Every rule that a package is held to, and the layers that check it.

``rules.toml`` is the catalogue: what each rule protects, who checks it, how to mend a
finding. ``run`` reads a package once and asks the layers in turn: ``descriptor`` and
``schema_words`` (what the package says of itself), ``files`` (bytes), then every cell by
either ``layer_frictionless``, ``layer_jsonschema`` and ``layer_pandera`` or, in large
packages, ``fast``; ``keys``, ``ids``, ``places``, ``conditions`` and ``world`` (across rows
and tables), ``bounds`` (what git remembers) and ``evidence`` (the articles).
"""
