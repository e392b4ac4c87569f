import coast from "virtual:coast";
console.log(coast);
