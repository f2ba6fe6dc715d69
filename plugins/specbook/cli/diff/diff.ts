import { posix, relative, sep } from 'node:path';
import type { SpecDiff } from '../../model/changes/change.ts';
import { CHANGE_CLASSES, type ChangeClass } from '../../schema/changes/change-class.ts';
import { diffSpecs } from '../../diff/diff-specs.ts';
import { settingsOfSpec } from '../../diff/settings-of-spec.ts';
import { formatGithub, formatJson, formatSarif } from '../../diff/report/machine.ts';
import { formatMarkdown } from '../../diff/report/markdown.ts';
import type { DiffReport } from '../../diff/report/report.ts';
import { formatText } from '../../diff/report/text.ts';
import { stringsOf } from '../../i18n/index.ts';
import {
  readBase,
  readMergeBase,
  readSide,
  SideError,
  type Side,
} from '../../read/sources/sides.ts';
import { COMMON_OPTIONS, type Command } from '../command.ts';
import { didYouMean } from '../arguments.ts';
import { pathInRepository } from '../repository-root.ts';
import { loadFromOptions } from '../load.ts';
import { UsageError } from '../usage-error.ts';

/** Forms of the report. */
const DIFF_FORMATS = ['text', 'markdown', 'json', 'github', 'sarif'] as const;
type DiffFormat = (typeof DIFF_FORMATS)[number];

const FORMAT: Record<DiffFormat, (report: DiffReport) => string> = {
  text: formatText,
  markdown: (report) => formatMarkdown(report),
  json: formatJson,
  github: formatGithub,
  sarif: formatSarif,
};

/** What `--fail-on` accepts. */
const FAILURES = [...CHANGE_CLASSES, 'suspects'] as const;
/** A class of changes, or suspects. */
export type Failure = (typeof FAILURES)[number];

/**
 * What fails a comparison, from a list with commas.
 *
 * @throws UsageError for a class that does not exist
 */
export function parseFailures(text: string | undefined): Failure[] {
  return (text ?? '').split(',').flatMap((part): Failure[] => {
    const name = part.trim();
    if (name === '' || name === 'none') return [];
    const known = FAILURES.find((one) => one === name);
    if (known) return [known];
    const accepted = `Accepted values: none, ${FAILURES.join(', ')}, several with commas.`;
    throw new UsageError(
      `Invalid value "${name}" of --fail-on.`,
      didYouMean(name, FAILURES, accepted),
    );
  });
}

function isFailed({ changes, suspects }: SpecDiff, failures: readonly Failure[]): boolean {
  const classes = new Set<ChangeClass>(
    changes.filter(({ acknowledged }) => acknowledged === undefined).map((change) => change.class),
  );
  return failures.some((one) => (one === 'suspects' ? suspects.length > 0 : classes.has(one)));
}

/** A side, whose mistakes are those of an argument. */
async function readArgument(read: () => Promise<Side>): Promise<Side> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof SideError)) throw error;
    throw new UsageError(error.message, error.hint);
  }
}

/** `specbook diff`: what changed between two states of the specification, and what it means. */
export const diff: Command = {
  name: 'diff',
  summary: 'show what changed, and what it means',
  description: [
    'Compares two states of the specification and classifies each change: breaking, tightened, loosened, compatible,',
    'renamed, moved or wording. BASE and HEAD are git revisions, content folders, or files of spec.json. Without HEAD,',
    'the files as they are now are compared, with those that are not committed; without BASE, with the commit at which',
    'the branch left the default branch. Git objects are read directly: no file is checked out.',
  ].join('\n'),
  operands: ['[BASE]', '[HEAD]'],
  options: {
    'merge-base': {
      summary: 'compare with the newest commit that BASE and HEAD share, not with BASE as it is',
    },
    'fail-on': {
      value: 'CLASSES',
      summary:
        'exit with 1 if there are changes of these classes, or suspects: breaking,suspects (default: none)',
    },
  },
  common: {
    ...COMMON_OPTIONS,
    format: {
      value: DIFF_FORMATS.join('|'),
      oneOf: DIFF_FORMATS,
      summary:
        'output format: text, Markdown (GFM), JSON, GitHub annotations or SARIF (default: text)',
    },
  },
  async run(values, effects, [base, head]) {
    const failures = parseFailures(values['fail-on']);
    const loaded = await loadFromOptions(values, effects);
    const { spec, contentDir } = loaded;
    const context = { spec, contentDir, cwd: effects.cwd };
    const before = await readArgument(() => {
      if (base === undefined) return readMergeBase(context);
      return values['merge-base'] === undefined
        ? readSide(base, context)
        : readBase(base, context, head);
    });
    const after =
      head === undefined
        ? { name: 'working tree', spec }
        : await readArgument(() => readSide(head, context));
    const found = diffSpecs(before.spec, after.spec, settingsOfSpec(after.spec));
    const folder = relative(effects.cwd, loaded.contentDir).split(sep).join('/');
    // Annotations and SARIF are read by a git host.
    const inRepository =
      values.format === 'github' || values.format === 'sarif'
        ? pathInRepository(effects.cwd)
        : (file: string) => file;
    const report: DiffReport = {
      ...found,
      strings: stringsOf(loaded.spec),
      sides: [before.name, after.name],
      pathOf: (file) => inRepository(posix.join(folder, file)),
    };
    effects.stdout(FORMAT[(values.format ?? 'text') as DiffFormat](report));
    return isFailed(found, failures) ? 1 : 0;
  },
};
