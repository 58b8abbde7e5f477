#!/usr/bin/env node
// Runs the TypeScript sources in this very process, so that signals, exit status and the terminal are ours.
// The settings for the compiler are not read: the folder that `verbatim` is called in may hold somebody else's.
import { register } from "tsx/esm/api";

register({ tsconfig: false });
await import("./main.ts");
