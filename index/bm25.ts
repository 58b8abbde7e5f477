/**
 * A replacement for Orama's `components.index` that scores text by BM25 as Lucene does. String properties get a real
 * inverted index; every other type of property (enum, number, boolean, ...) stays with Orama's own component.
 *
 * Orama's own text index (3.1.18) expands every word by prefix, divides the term frequency by the length before BM25
 * does, and applies filters after the search; none of it can be turned off.
 *
 *     create({ schema, components: { index: createBm25Component(), tokenizer } })
 */
import { index as orama } from "@orama/orama/components";
import type { IIndex, SearchableValue, Tokenizer } from "@orama/orama";
import { type SavedField, TextField } from "./postings.ts";
import { type Accumulator, rank } from "./score.ts";

type OwnIndex = orama.Index;

/** What `save` gives: Orama's trees, and in the place of a text's a field. */
interface SavedIndex {
  readonly indexes: Readonly<
    Record<string, { readonly type: "Radix"; readonly node: SavedField } | { readonly type: "Flat" }>
  >;
}

/** Orama's own index, with the text properties beside it. */
export interface Bm25Index extends OwnIndex {
  /** By property. */
  readonly fields: Map<string, TextField>;
  readonly accumulator: Accumulator;
}

/**
 * The component. Of Orama's search parameters it takes `properties`, `where`, `boost` and `relevance`'s `k` and `b`;
 * `exact`, `tolerance` and `threshold` have no meaning here: a term matches itself, and a document that holds any term
 * matches. A search whose words are all stop words finds nothing. Works without a cache.
 */
export function createBm25Component(): IIndex<Bm25Index> {
  const own = orama.createIndex();
  return {
    ...own,

    create(db, documentIds, schema) {
      const index = own.create(db, documentIds, schema);
      const texts = index.searchableProperties.filter((property) => isText(index, property));
      return withFields(index, new Map(texts.map((property) => [property, new TextField()])));
    },

    insert(_component, index, property, id, document, value, type, language, tokenizer, count, options) {
      const field = index.fields.get(property);
      if (field !== undefined) field.add(document, termsOf(value, tokenizer));
      else own.insert(own, index, property, id, document, value, type, language, tokenizer, count, options);
    },

    remove(_component, index, property, id, document, value, type, language, tokenizer, count) {
      const field = index.fields.get(property);
      if (field === undefined) {
        return own.remove(own, index, property, id, document, value, type, language, tokenizer, count);
      }
      field.remove(document, termsOf(value, tokenizer));
      return true;
    },

    search(
      index: Bm25Index,
      text,
      tokenizer,
      _language,
      properties,
      _exact,
      _tolerance,
      boost,
      relevance,
      _count,
      within,
    ) {
      const boosts: Readonly<Record<string, number | undefined>> = boost;
      const fields = properties.map((property) => {
        const factor = boosts[property] ?? 1;
        if (!(factor > 0)) throw new Error(`The boost of ${property} is ${factor}: it has to be above 0.`);
        return { field: index.fields.get(property)!, boost: factor };
      });
      const terms = tokenizer.tokenize(text);
      const { k: k1, b } = relevance;
      return rank(index.accumulator, { fields, terms, within, limit: Infinity, expired: () => false, k1, b }).best;
    },

    load(documentIds, raw) {
      if (!isSaved(raw)) throw new Error("This is no saved index: load what Orama's save() gave.");
      const fields = new Map<string, TextField>();
      const others: Record<string, unknown> = {};
      for (const [property, tree] of Object.entries(raw.indexes)) {
        if (tree.type === "Radix") fields.set(property, TextField.fromJSON(tree.node));
        else others[property] = tree;
      }
      return withFields(own.load(documentIds, { ...raw, indexes: others }), fields);
    },
  };
}

function isSaved(raw: unknown): raw is SavedIndex {
  return typeof raw === "object" && raw !== null && "indexes" in raw;
}

function isText(index: OwnIndex, property: string): boolean {
  return index.searchablePropertiesWithTypes[property]!.startsWith("string");
}

/** One list for each text of a `string` or `string[]` property. */
function termsOf(value: SearchableValue, tokenizer: Tokenizer): string[][] {
  return [value].flat().map((text) => (typeof text === "string" ? tokenizer.tokenize(text) : []));
}

/**
 * Each field takes the place of the radix tree that Orama would have for the property: of that tree, filters use `find`
 * and saving uses `toJSON`, which a field has.
 */
function withFields(index: OwnIndex, fields: Map<string, TextField>): Bm25Index {
  for (const [property, field] of fields) {
    const isArray = index.searchablePropertiesWithTypes[property] === "string[]";
    Object.assign(index.indexes, { [property]: { type: "Radix", node: field, isArray } });
  }
  return { ...index, fields, accumulator: { scores: new Float64Array(0), scored: new Uint32Array(0) } };
}
