"""Recognition positions: who recognises whom, in whose words, read out of articles.

The folders are the stages, in the order in which values flow through them:
``read`` (files to articles), ``lexicon`` (language packs and names), ``text``
(sentences, quotations, mentions), ``statements``, ``positions``, ``tables`` (rows,
ids, CSV, descriptor), ``checks`` (every rule that a package is held to) and
``release`` (what users download).
"""
