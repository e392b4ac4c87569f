declare module "virtual:coast" {
  import type { GeometryCollection, MultiPolygon, Topology } from "topojson-specification";

  const coast: Topology<{ land: MultiPolygon | GeometryCollection; near: MultiPolygon | GeometryCollection }>;
  export default coast;
}
