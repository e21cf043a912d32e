import { defineConfig } from "vite";

/** The page a sign-in window comes back to, built alone: beside the other pages it would share a 230 KB chunk. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    target: "es2023",
    emptyOutDir: false,
    sourcemap: false,
    rolldownOptions: { input: `${import.meta.dirname}/auth.html` },
  },
});
