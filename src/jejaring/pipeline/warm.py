"""What every worker needs, loaded once in the process they are forked from: names of regions, directory, shapes."""

from jejaring.extract.gazetteer import load_atlas
from jejaring.pipeline.preparing import load_directory
from jejaring.validation.validate import load_shapes

load_atlas()
load_directory()
load_shapes()
