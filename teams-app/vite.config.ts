import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** One bundle for every organisation: what differs is read from /configuration.json at start. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: "es2023",
    manifest: true,
    sourcemap: false,
    rolldownOptions: { input: ["index.html", "meeting.html", "open.html"].map((page) => `${import.meta.dirname}/${page}`) },
  },
});
