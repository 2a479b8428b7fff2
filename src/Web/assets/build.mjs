// Makes wwwroot/lib from the npm packages: one style sheet, htmx, ECharts for the pages with charts, and a sprite of the icons that pages use.
// Bootstrap is compiled from its source so that dark mode follows the system without a script.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "..", "node_modules");
const lib = join(here, "..", "wwwroot", "lib");
mkdirSync(lib, { recursive: true });

const css = sass.compile(join(here, "portal.scss"), {
  style: "compressed",
  loadPaths: [modules],
  quietDeps: true,
  silenceDeprecations: ["import", "if-function"],
});
writeFileSync(join(lib, "portal.css"), css.css);

copyFileSync(join(modules, "htmx.org/dist/htmx.min.js"), join(lib, "htmx.min.js"));
copyFileSync(join(modules, "echarts/dist/echarts.min.js"), join(lib, "echarts.min.js"));

const icons = readFileSync(join(here, "icons.txt"), "utf8").split("\n").filter(Boolean);
const symbols = icons.map((name) => {
  const svg = readFileSync(join(modules, "bootstrap-icons/icons", `${name}.svg`), "utf8");
  const body = svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "");
  return `<symbol id="${name}" viewBox="0 0 16 16" fill="currentColor">${body.replace(/\s+/g, " ")}</symbol>`;
});
writeFileSync(
  join(lib, "icons.svg"),
  `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`,
);
