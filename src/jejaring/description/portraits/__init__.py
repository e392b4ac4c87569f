"""Portraits: what the page of a kind of thing shows besides its properties, each number with its statements.

scene      what a portrait is made from: the view, what stands around the thing, the atlas
seats      who was seen in which office, on which days
occasions  events, by day, with the ties they make; `timeline` draws them
partners   the regions that one is tied to, and how strongly
gauges     measures with interval and rank, or why there is none
locator    where regions are, and the arcs between them
families   by which phrases are marked
goods      products and programmes, as lists
portray    which portrait a thing has
region, person, agency, event, product, article, tie: the kinds of things
"""
