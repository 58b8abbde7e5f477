/** Files to documents: a folder of UTF-8 `.txt` files and what its metadata says of them. */
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Document } from "../src/types.ts";

/** A document with its text: the file decoded from UTF-8, a leading byte-order mark dropped, nothing else changed. */
export interface TextDocument extends Document {
  readonly text: string;
}

/** The corpus cannot be used; the message names the file or folder, what is wrong and what to do. */
export class CorpusError extends Error {
  override readonly name = "CorpusError";
}

/** The one file of a corpus folder that is no article. */
const METADATA_FILE = "sources.json";

/** Larger files are worth a word before they are read: attribution takes about a second a megabyte. */
const LARGE_FILE_BYTES = 10_000_000;
/** V8 holds no string above 2^29 code units; a text near it could not be indexed in memory anyway. */
const MAX_FILE_BYTES = 256_000_000;

const STATED_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

const Metadata = z.record(
  z.string(),
  z.strictObject({
    title: z.string().trim().min(1).optional(),
    publisher: z.string().trim().min(1).optional(),
    date: z.string().regex(STATED_DATE, "wanted YYYY, YYYY-MM or YYYY-MM-DD").optional(),
  }),
);

/** What the corpus' own metadata file states of each document, by file; absent means not stated. */
type SourceMetadata = z.infer<typeof Metadata>;

type Warn = (line: string) => void;

/**
 * Reads every `.txt` file below `folder`, sorted by path. A file that is empty, unreadable or no UTF-8 text is left
 * out with one line to `onWarning`. Throws `CorpusError` where the folder cannot be read, its metadata is broken, or
 * no text is left. Titles are the metadata's; where it states none, `title` is empty and `build.ts` looks for the
 * article's own headline.
 */
export async function readCorpus(folder: string, onWarning: Warn): Promise<TextDocument[]> {
  const files = await listFiles(folder, onWarning);
  const metadata = await readMetadata(folder, files);
  const documents: TextDocument[] = [];
  const others = files.filter((file) => !isText(file) && file !== METADATA_FILE);
  for (const file of files.filter(isText)) {
    const bytes = await readBytes(join(folder, file), file, onWarning);
    const text = bytes && decode(bytes, file, onWarning);
    if (bytes === null || text === null) continue;
    const stated = Object.hasOwn(metadata, file) ? metadata[file] : undefined;
    documents.push({
      file,
      title: stated?.title ?? "",
      ...(stated?.publisher !== undefined && { publisher: stated.publisher }),
      ...(stated?.date !== undefined && { date: stated.date }),
      sha256: createHash("sha256").update(bytes).digest("hex"),
      text,
    });
  }
  if (others.length > 0) {
    const named = others.slice(0, 3).join(", ") + (others.length > 3 ? ", …" : "");
    onWarning(`left out ${others.length} that ${others.length === 1 ? "is" : "are"} not .txt: ${named}`);
  }
  for (const file of Object.keys(metadata)) {
    if (!files.includes(file)) onWarning(`${METADATA_FILE} speaks of "${file}", which is not in ${folder}`);
  }
  if (documents.length === 0) {
    throw new CorpusError(
      `no text to index in "${folder}": put UTF-8 .txt files there, or name another folder with --corpus or CORPUS_DIR`,
    );
  }
  return documents;
}

const isText = (file: string): boolean => /\.txt$/iu.test(file);

/** Every file below `folder`, as paths with "/" between folders; a subfolder that cannot be read costs only itself. */
async function listFiles(folder: string, onWarning: Warn): Promise<string[]> {
  const files: string[] = [];
  const visit = async (below: string): Promise<void> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true });
    for (const entry of entries) {
      if (entry.name.startsWith(".")) continue;
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (!entry.isDirectory()) files.push(path);
      else await visit(path).catch((cause: unknown) => onWarning(`${path}/: cannot be read (${why(cause)}); left out`));
    }
  };
  try {
    await visit("");
  } catch (cause) {
    throw new CorpusError(`cannot read the corpus folder "${folder}" (${why(cause)}): name a folder of .txt files`, {
      cause,
    });
  }
  return files.sort(byCodeUnits);
}

// Not by locale: the order of documents is part of an answer and must be the same on every machine.
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function readMetadata(folder: string, files: readonly string[]): Promise<SourceMetadata> {
  if (!files.includes(METADATA_FILE)) return {};
  let raw: unknown;
  try {
    raw = JSON.parse((await readFile(join(folder, METADATA_FILE), "utf8")).replace(/^\uFEFF/u, ""));
  } catch (cause) {
    throw new CorpusError(`${METADATA_FILE} in "${folder}" is not readable as JSON: mend it or take it away`, {
      cause,
    });
  }
  const parsed = Metadata.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue === undefined || issue.path.length === 0 ? "" : ` at ${issue.path.join(" › ")}`;
    throw new CorpusError(
      `${METADATA_FILE} in "${folder}"${place}: ${issue?.message ?? "not understood"}; ` +
        `wanted {"file.txt": {"title"?, "publisher"?, "date"?}}`,
    );
  }
  return parsed.data;
}

async function readBytes(path: string, file: string, onWarning: Warn): Promise<Buffer | null> {
  try {
    const status = await stat(path);
    // Reading a pipe or a socket would wait for ever.
    if (!status.isFile()) {
      onWarning(`${file}: is no regular file; left out`);
      return null;
    }
    const { size } = status;
    if (size > MAX_FILE_BYTES) {
      onWarning(`${file}: ${megabytes(size)} MB is more than ${megabytes(MAX_FILE_BYTES)} MB; left out, split it`);
      return null;
    }
    if (size > LARGE_FILE_BYTES) onWarning(`${file}: ${megabytes(size)} MB, indexing it takes a while`);
    return await readFile(path);
  } catch (cause) {
    onWarning(`${file}: cannot be read (${why(cause)}); left out`);
    return null;
  }
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

function decode(bytes: Buffer, file: string, onWarning: Warn): string | null {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    onWarning(`${file}: looks like UTF-16; left out, save it as UTF-8`);
    return null;
  }
  if (bytes.includes(0)) {
    onWarning(`${file}: is no text (it holds zero bytes); left out`);
    return null;
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    onWarning(`${file}: is not UTF-8; left out, save it as UTF-8`);
    return null;
  }
  if (!/[\p{L}\p{N}]/u.test(text)) {
    onWarning(`${file}: ${bytes.length === 0 ? "is empty" : "holds no words"}; left out`);
    return null;
  }
  return text;
}

/** The system's reason in words, without the path a second time. */
function why(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error";
  const known: Record<string, string> = {
    ENOENT: "it does not exist",
    ENOTDIR: "it is not a folder",
    EACCES: "permission denied",
    EPERM: "not permitted",
    EISDIR: "it is a folder",
    ELOOP: "its links run in a circle",
  };
  return known[code] ?? code;
}
