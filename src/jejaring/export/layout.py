"""Where a region stands when a file is opened: at its place on the map, about 1,400 units from Aceh to Papua."""

from jejaring.export.tables import Record

_UNITS_PER_DEGREE = 30
_CENTRE_LON = 118.0


def place_node(record: Record) -> tuple[float, float] | None:
    """Give x (to the east) and y (to the north) of a region, or nothing where its point is unknown or not on earth.

    >>> place_node({"lon": 119.0, "lat": -5.0})
    (30.0, -150.0)
    """
    lon, lat = record["lon"], record["lat"]
    if not isinstance(lon, float) or not isinstance(lat, float) or abs(lon) > 180 or abs(lat) > 90:
        return None
    return round((lon - _CENTRE_LON) * _UNITS_PER_DEGREE, 2), round(lat * _UNITS_PER_DEGREE, 2)
