// One entry for each kind of page; what several share becomes a file of its own. Pages find them through the manifest.
import { defineConfig } from "vite";
import { coast } from "./coast";

const ENTRIES = ["shell", "search", "home", "ask", "sparql", "measures", "review"];

export default defineConfig({
  base: "./",
  publicDir: false,
  plugins: [coast()],
  build: {
    outDir: "../built",
    emptyOutDir: true,
    assetsDir: "assets",
    assetsInlineLimit: 0,
    manifest: "manifest.json",
    modulePreload: { polyfill: false },
    target: "es2022",
    rollupOptions: { input: Object.fromEntries(ENTRIES.map((name) => [name, `src/${name}/main.ts`])) },
  },
  worker: { format: "es" },
});
