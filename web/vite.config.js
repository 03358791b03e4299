import { defineConfig } from "vite";

/** Puts script and style into the page, so that it is one file. */
function oneFile(file) {
  return {
    name: "one-file",
    enforce: "post",
    generateBundle(_, bundle) {
      const page = bundle[file];
      let html = page.source;
      for (const [name, part] of Object.entries(bundle)) {
        if (part === page) continue;
        const text = part.type === "chunk" ? part.code : part.source;
        if (name.endsWith(".css")) {
          html = html.replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${text}</style>`);
        } else {
          // At the end of the body, where the data it reads stands before it.
          html = html.replace(/<script type="module"[^>]*><\/script>\s*/, "");
          const safe = text.replaceAll("</script", "<\\/script").trim();
          html = html.replace("</body>", () => `<script type="module">${safe}</script>\n</body>`);
        }
        delete bundle[name];
      }
      page.source = html;
    },
  };
}

/** Gives pages the names by which they are served. */
function named(names) {
  return {
    name: "named",
    enforce: "post",
    generateBundle(_, bundle) {
      for (const [from, fileName] of Object.entries(names)) {
        const { source } = bundle[from];
        delete bundle[from];
        this.emitFile({ type: "asset", fileName, source });
      }
    },
  };
}

const build = { target: "es2022", modulePreload: false, assetsInlineLimit: 0 };

/** The pages that a server gives, with scripts and styles beside them. */
const served = {
  base: "/",
  plugins: [named({ "explorer.html": "index.html", "live-sources.html": "sources.html" })],
  build: {
    ...build,
    outDir: "dist/explorer",
    emptyOutDir: true,
    rollupOptions: {
      input: ["explorer.html", "live-sources.html"],
      output: {
        entryFileNames: "assets/[name].js",
        chunkFileNames: "assets/[name].js",
        assetFileNames: "assets/[name][extname]",
      },
    },
  },
};

/** A page in one file, one a build: pages built together would share chunks. */
const alone = (mode) => ({
  plugins: [oneFile(`${mode}.html`)],
  build: { ...build, cssCodeSplit: false, emptyOutDir: false, rollupOptions: { input: `${mode}.html` } },
});

export default defineConfig(({ mode }) => (mode === "explorer" ? served : alone(mode)));
