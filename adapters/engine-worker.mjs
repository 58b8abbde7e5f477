// Runs the TypeScript of the engine's thread; see verbatim.mjs for the same on the main thread.
import { register } from "tsx/esm/api";

register({ tsconfig: false });
await import("./engine-worker.ts");
