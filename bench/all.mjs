// npm run bench [runs]
await import("./dossier.mjs");
await import("./read.mjs");
