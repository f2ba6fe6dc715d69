/** The options of the integration: what a user may write, and what the program relies on. */
import { z } from 'zod';
import { explainAdditions } from '../../additions.ts';
import { SPLIT_ABOVE } from '../../documents/pages.ts';
import type { LanguageStrings } from '../../i18n/languages.ts';
import { closest } from '../../model/closest.ts';
import type { OptionMistake } from '../../model/option-mistake.ts';
import { ADDITION_OPTIONS } from './options/additions.ts';
import { LOOK_OPTIONS } from './options/look.ts';
import { mergePlugins } from './options/merge-plugins.ts';
import { NAVIGATION_OPTIONS } from './options/navigation.ts';
import { explainPlugins, type SpecbookPlugin } from './options/plugins.ts';
import { SEARCH_OPTIONS } from './options/search.ts';
import { canonicalTag, findStringMistakes } from './strings-option.ts';

/** What may stand in an address as it is. */
const REVISION = /^(?!\.+$)[\w.+-]+$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** What stands in `specbook({ … })` of `astro.config.mjs`. */
export const OptionsSchema = z.strictObject({
  /**
   * Folder of the specification, from the root of the project. The environment variable `SPECBOOK_CONTENT` overrides it.
   * @default 'content'
   */
  content: z.string().min(1).default('content'),
  /**
   * Path under which every page stands, below Astro's `base`.
   * @default ''
   * @example '/spec'
   */
  prefix: z
    .string()
    .regex(/^[\w\-./~]*$/u, 'prefix may hold letters, digits, - _ . ~ and /')
    .default('')
    .transform(normalisePrefix),
  /**
   * Build although the specification has errors; they stand on `/problems/` and under a banner on every page. The
   * environment variable `SPECBOOK_ALLOW_ERRORS=1` does so for one build, such as the preview of a pull request.
   * @default false
   */
  allowErrors: z.boolean().default(false),
  /**
   * Draw diagrams of the data model. Without them pages say in words alone what is related, nothing stands under
   * `/diagrams/`, and a large specification is built sooner: for a preview, or a quick check.
   * @default true
   */
  diagrams: z.boolean().default(true),
  /**
   * State to compare with: a git revision, a content folder, or a file of `spec.json`. Pages then show what differs, and
   * `/changes/` lists it. Of a branch or a commit it is the newest commit that the checked-out one shares with it; a tag is
   * compared as it is. The environment variable `SPECBOOK_COMPARE` overrides it; empty, it turns the comparison off.
   * @example 'origin/main'
   */
  compare: z.string().min(1, 'compare must name a revision, a folder or a spec.json').optional(),
  /**
   * Older revisions that the site shows as well, each under `/v/<revision>/` with a notice: those that git has, as their tag
   * names them, else at the first commit that states them. Search finds them on their own pages only.
   * @default []
   * @example ['2.3.0', '2.2.0']
   */
  versions: z
    .array(z.string().regex(REVISION, 'versions may hold letters, digits, . _ + and -'))
    .superRefine((all, context) => {
      const twice = all.find((revision, index) => all.indexOf(revision) < index);
      if (twice !== undefined)
        context.addIssue({ code: 'custom', message: `names a revision twice: "${twice}"` });
    })
    .default([]),
  /**
   * File with the differences between specification and database that `specbook drift --format json` found, from the root
   * of the project. They are warnings on `/problems/` and on the pages of their entities; without it nothing is said of
   * drift.
   * @example 'drift.json'
   */
  drift: z.string().min(1, 'drift must name a file of specbook drift --format json').optional(),
  /** How the documents are published. */
  documents: z
    .strictObject({
      /**
       * A document of more items than this is divided into pages: one for each top section, several where a section has
       * more items itself. Entities, fields, rules, requirements, constraints and criteria count as items, and rows of
       * registers too. The whole document to print is `/documents/<document>/whole/`; of more than 20 parts it is put
       * together by a script.
       * @default 1000
       */
      splitAbove: z.int().positive().default(SPLIT_ABOVE),
    })
    .prefault({}),
  /**
   * Language of the interface, as a BCP 47 tag: its words, plural forms, numbers and dates, the order of names, and the
   * direction of writing. English and German (`de`) are shipped; of others `strings` holds the words. What authors wrote
   * stays as it is.
   * @default 'en'
   * @example 'de'
   */
  lang: z.string().default('en').transform(toLanguageTag),
  /**
   * Words of the interface by language: some in other words, or all of a language that is not shipped. What is left out
   * stays as shipped, or English. Names and placeholders are those of the English messages.
   * @default {}
   * @example { de: { shell: { area: { acceptance: 'Freigabe' } } } }
   */
  strings: z
    .custom<LanguageStrings>(
      (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
      'strings must be messages by language, such as { de: { … } }',
    )
    .superRefine((strings, context) => {
      for (const { path, message } of findStringMistakes(strings))
        context.addIssue({ code: 'custom', path, message });
    })
    .default({}),
  ...SEARCH_OPTIONS,
  ...NAVIGATION_OPTIONS,
  ...LOOK_OPTIONS,
  /**
   * The day that counts as today. When absent, `SOURCE_DATE_EPOCH`, else the machine's clock.
   * @example '2026-11-01'
   */
  now: z.string().regex(DAY, 'now must be a day, such as 2026-11-01').optional(),
  ...ADDITION_OPTIONS,
  /**
   * Plugins: each bundles options under a name. They are merged in their order, and the other options come last.
   * @default []
   * @example [houseRules({ team: 'payments' })]
   */
  plugins: z.custom<readonly SpecbookPlugin[]>().default([]),
});

/** Under this key the integration carries its resolved options, for `readProjectOptions` of the command line. */
export const OPTIONS_KEY = Symbol.for('astro-specbook.options');

/** What a user may write. */
export type SpecbookOptions = z.input<typeof OptionsSchema>;

/** {@link SpecbookOptions} with every default filled in. */
export type ResolvedOptions = z.output<typeof OptionsSchema>;

/** `spec/`, `/spec`, `/spec/` are one; nothing stays nothing. */
function normalisePrefix(prefix: string): string {
  const steps = prefix.split('/').filter((step) => step !== '');
  return steps.map((step) => `/${step}`).join('');
}

/** The tag in its usual spelling. */
function toLanguageTag(lang: string, context: z.RefinementCtx): string {
  const tag = canonicalTag(lang);
  if (tag !== undefined) return tag;
  context.addIssue({ code: 'custom', message: 'lang must be a language tag, such as de or pt-BR' });
  return z.NEVER;
}

/** A mistake in `astro.config.mjs`, in words for the one who wrote it. Astro prints message and hint, no stack. */
export class SpecbookConfigError extends Error {
  override readonly name = 'SpecbookConfigError';
  /** What to write instead. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
    this.stack = '';
  }
}

/**
 * Checks the options and fills in the defaults.
 *
 * @throws {SpecbookConfigError} naming every option that is wrong.
 * @example parseOptions({ prefix: 'spec/' }) // { content: 'content', prefix: '/spec', allowErrors: false, … }
 */
export function parseOptions(options: unknown): ResolvedOptions {
  const raw = isRecord(options) ? options : {};
  const plugins = explainPlugins(raw.plugins);
  const { options: merged, conflicts, pluginOf } = mergePlugins(plugins.valid, raw);
  const parsed = OptionsSchema.safeParse(
    options === undefined || isRecord(options) ? merged : options,
  );
  const found: readonly OptionMistake[] = parsed.success
    ? explainAdditions(parsed.data)
    : parsed.error.issues.map((issue) => ({
        path: issue.path.map(String),
        message: explainOption(issue),
      }));
  const all = [...plugins.mistakes, ...conflicts, ...found];
  if (parsed.success && all.length === 0) return parsed.data;
  const mistakes = all.map(({ path, message }) => {
    const plugin = pluginOf(path);
    const where = path.length > 0 ? `${path.join('.')}: ` : '';
    // Some messages begin with the name of their option.
    const named = `${String(path[0])} `;
    const isNamed = path.length === 1 && message.startsWith(named);
    return plugin === undefined
      ? `- ${where}${isNamed ? message.slice(named.length) : message}`
      : `- plugin "${plugin}": ${String(path[0])}: ${message}`;
  });
  throw new SpecbookConfigError(
    ['The options of specbook() in your Astro config are not valid:', ...mistakes].join('\n'),
    `The options are ${Object.keys(OptionsSchema.shape).join(', ')}, all of them optional: specbook({ content: 'content' })`,
  );
}

/** The message of an issue; that of an unknown option with the one that is probably meant. */
function explainOption(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'unrecognized_keys' || issue.path.length > 0) return issue.message;
  return issue.keys
    .map((key) => {
      const near = closest(key, Object.keys(OptionsSchema.shape));
      return `unknown option "${key}"${near === undefined ? '' : `, did you mean ${near}?`}`;
    })
    .join('\n- ');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
