import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/seed.ts"],
    // Command-line tests start Node processes; a busy two-core machine needs more than the default.
    testTimeout: 30_000,
  },
});
