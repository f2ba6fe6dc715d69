import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { runGit } from '../../history/git.ts';
import { GitError, writeGit } from '../../history/write.ts';
import { isLater } from '../../model/compare-revisions.ts';
import { printable } from '../../model/printable.ts';
import { countProblems } from '../../model/problem-text.ts';
import type { Command, Format } from '../command.ts';
import type { Effects } from '../effects.ts';
import { reportProblems } from '../formats.ts';
import { loadFromOptions } from '../load.ts';
import { UsageError } from '../usage-error.ts';
import { stampRevision, StampError } from './stamp-revision.ts';

const FILE = 'spec.yaml';
/** Files of a dirty tree that are named. */
const MOST_NAMED = 5;

function parseRevision(text: string | undefined, current: string): string {
  const example = 'Write for example: specbook release 2.4.0';
  if (text === undefined) throw new UsageError('Which revision?', example);
  if (!/^\d+(?:\.\d+){1,3}$/u.test(text))
    throw new UsageError(`"${text}" is not a revision made of numbers.`, example);
  if (isLater(current, text))
    throw new UsageError(
      `${text} is lower than ${current}, the revision of the specification.`,
      `Write a revision above ${current}.`,
    );
  return text;
}

/** Throws where something is not committed: the tag would not hold it. */
async function refuseDirty(folder: string): Promise<void> {
  const status = await runGit(folder, ['status', '--porcelain', '--untracked-files=all']);
  if (status === undefined)
    throw new UsageError('The specification is in no git repository.', 'Run: git init');
  const files = status.split('\n').filter((line) => line !== '');
  if (files.length === 0) return;
  const named = files.slice(0, MOST_NAMED).map((line) => line.slice(3));
  const more = files.length - named.length;
  throw new UsageError(
    `There are uncommitted changes: ${printable(named.join(', '))}${more > 0 ? ` and ${more} more` : ''}.`,
    'Commit or stash them first.',
  );
}

async function refuseTag(folder: string, tag: string): Promise<void> {
  if ((await runGit(folder, ['check-ref-format', `refs/tags/${tag}`])) === undefined)
    throw new UsageError(`"${tag}" is not a name of a tag.`, 'Write for example: --tag v2.4.0');
  const known = await runGit(folder, ['rev-parse', '-q', '--verify', `refs/tags/${tag}`]);
  if (known === undefined) return;
  throw new UsageError(
    `The tag ${tag} exists already, at ${known.trim().slice(0, 10)}.`,
    'Write the next revision, or another name with --tag NAME.',
  );
}

function stamped(text: string, entry: Parameters<typeof stampRevision>[1]): string {
  try {
    return stampRevision(text, entry);
  } catch (error) {
    if (!(error instanceof StampError)) throw error;
    throw new UsageError(`${FILE} cannot be stamped: ${error.message}.`, 'Correct the file first.');
  }
}

/** Commits spec.yaml; if git refuses, the file is as it was. */
async function commit(
  folder: string,
  { before, after, message }: Record<'before' | 'after' | 'message', string>,
  { writeFiles }: Pick<Effects, 'writeFiles'>,
): Promise<void> {
  await writeFiles(folder, new Map([[FILE, after]]));
  try {
    await writeGit(folder, ['commit', '-q', '-m', message, '--', FILE]);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    await writeFiles(folder, new Map([[FILE, before]]));
    throw new UsageError(
      `Git did not commit ${FILE}, which is as it was: ${printable(error.message)}`,
      'Do what git asks for, and release again.',
    );
  }
}

async function addTag(folder: string, tag: string, message: string): Promise<void> {
  try {
    await writeGit(folder, ['tag', '-a', tag, '-m', message]);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UsageError(
      `${FILE} is committed, but git did not add the tag: ${printable(error.message)}`,
      `Run: git tag -a ${tag}`,
    );
  }
}

/** `specbook release`: a new revision of the specification, committed and tagged. */
export const release: Command = {
  name: 'release',
  summary: 'give the specification a revision, and tag it',
  description: [
    'Writes the revision and an entry of its history into spec.yaml, of which nothing else changes, commits that file and',
    'tags the commit. Refused if the specification has errors, if something is not committed, if the tag exists, and if the',
    'revision is lower than that of the specification. Nothing is pushed.',
  ].join('\n'),
  operands: ['REVISION'],
  options: {
    summary: { value: 'TEXT', summary: 'what it brings, for the change history of the documents' },
    tag: { value: 'NAME', summary: 'name of the tag (default: v and the revision)' },
    'dry-run': { summary: 'print what would be done, and do nothing' },
  },
  async run(values, effects, [text]) {
    const loaded = await loadFromOptions(values, effects);
    const { spec, contentDir, problems } = loaded;
    if (countProblems(problems).errors > 0) {
      effects.stdout(reportProblems([loaded], (values.format ?? 'text') as Format, effects));
      return 1;
    }
    const revision = parseRevision(text, spec.info.revision);
    const tag = values.tag ?? `v${revision}`;
    await refuseDirty(contentDir);
    await refuseTag(contentDir, tag);
    const before = await readFile(join(contentDir, FILE), 'utf8');
    const name = (await runGit(contentDir, ['config', 'user.name']))?.trim();
    const by = name === '' ? undefined : name;
    const after = stamped(before, { revision, on: spec.now, by, summary: values.summary });
    const file = relative(effects.cwd, join(contentDir, FILE)).split(sep).join('/');
    if (values['dry-run'] !== undefined) {
      effects.stdout(
        `Would write revision ${revision} into ${file}, commit it and add the tag ${tag}.`,
      );
      return 0;
    }
    await commit(contentDir, { before, after, message: `Release ${revision}` }, effects);
    await addTag(contentDir, tag, `${spec.info.title} ${revision}`);
    const hash = (await runGit(contentDir, ['rev-parse', '--short', 'HEAD']))?.trim() ?? '';
    effects.stdout(`Released ${revision}: ${file} committed as ${hash}, tagged ${tag}.`);
    effects.stdout('Publish it: git push --follow-tags');
    return 0;
  },
};
