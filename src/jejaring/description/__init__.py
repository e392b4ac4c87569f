"""What a resource is, told once for everyone who shows it: the server, the static site, the explorer.

address       where a thing and its documents are: `region/36.74`, `region/36.74.ttl`
description   the values: a thing, the statements about it, the claims for them, the evidence of those
describing    store -> description; `statements` reads what it is made of
atlas         the network behind the pages of one version: ties, goods, measures
surroundings  what stands around a thing and belongs on its page
portraits     what the page of each kind of thing shows; `sentences` and `phrases` are how it says so, `land` its map
names         what things and terms are called, in Indonesian and English
triples       description -> RDF, evidence as Web Annotation selectors
formats       the forms that a document comes in, and which one a client wants
rendering     description -> bytes, by format
page          description -> HTML, by templates; `view` is what they see, `words` what they say
shell         what all pages of a site share: scripts, endpoint, policy; `fixed` is what they load as it is
terms         the ontology, for people and machines
dataset       the graph as a whole: DCAT 3, VoID, schema.org
"""
