#!/usr/bin/env node
// Runs the TypeScript sources in this very process, so that signals, exit status and the terminal are ours.

try {
  const { register } = await import("tsx/esm/api");
  // The settings for the compiler are not read: the folder that `verbatim` is called in may hold somebody else's.
  register({ tsconfig: false });
  await import("./main.ts");
} catch (error) {
  if (error?.code !== "ERR_MODULE_NOT_FOUND") throw error;
  const [problem] = error.message.split("\n");
  process.stderr.write(`verbatim: ${problem}; run npm ci in the folder of Verbatim first\n`);
  process.exitCode = 2;
}
