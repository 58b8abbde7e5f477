import { describe, expect, it } from "vitest";
import { createProgress } from "../adapters/cli/progress.ts";

function watch(isTerminal: boolean) {
  const clock = { ms: 0 };
  const printed: string[] = [];
  const progress = createProgress(
    (text) => printed.push(text),
    isTerminal,
    () => clock.ms,
  );
  return { clock, printed, progress };
}

describe("createProgress", () => {
  it("says nothing about a short wait", () => {
    const { clock, printed, progress } = watch(true);
    clock.ms = 600;
    progress.update(90, 100);
    progress.finish();
    expect(printed).toEqual([]);
  });

  it("updates one line on a terminal, steps aside for a warning and goes away", () => {
    const { clock, printed, progress } = watch(true);
    clock.ms = 800;
    progress.update(43, 100);
    progress.update(44, 100);
    clock.ms = 950;
    progress.update(50, 100);
    progress.line("warning");
    progress.finish();
    expect(printed).toEqual(["\r\u001b[KIndexing… 43 %", "\r\u001b[KIndexing… 50 %", "\r\u001b[K", "warning\n"]);
  });

  it("prints a line now and then where there is no terminal", () => {
    const { clock, printed, progress } = watch(false);
    for (clock.ms = 0; clock.ms <= 12_000; clock.ms += 100) progress.update(clock.ms, 12_000);
    progress.finish();
    expect(printed).toEqual(["Indexing… 41 %\n", "Indexing… 83 %\n"]);
  });
});
