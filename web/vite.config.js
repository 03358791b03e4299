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

/** One page a build, named by the mode: pages built together would share chunks. */
export default defineConfig(({ mode }) => ({
  plugins: [oneFile(`${mode}.html`)],
  build: {
    target: "es2022",
    modulePreload: false,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    emptyOutDir: false,
    rollupOptions: { input: `${mode}.html` },
  },
}));
