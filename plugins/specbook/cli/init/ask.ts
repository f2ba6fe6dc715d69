/** The questions of `init`. Each has an option that answers it beforehand. */
import { type CANCEL_SYMBOL, confirm, isCancel, select, text } from '@clack/prompts';
import type { CiProvider } from '../ci/plan-ci.ts';
import type { Terminal } from '../effects.ts';
import { UsageError } from '../usage-error.ts';

/** Ends the command where somebody pressed Ctrl+C. */
function answered<T>(answer: T | typeof CANCEL_SYMBOL): T {
  if (!isCancel(answer)) return answer;
  throw new UsageError('Cancelled.', 'Nothing was written.');
}

/** Asks for a folder. */
export async function askFolder(terminal: Terminal): Promise<string> {
  const message = 'This folder is not empty. Where should the specification go?';
  return answered(await text({ ...terminal, message, initialValue: './spec' }));
}

/** Asks whether to begin with an example. */
export async function askIsEmpty(terminal: Terminal): Promise<boolean> {
  const options = [
    { value: 'example', label: 'An example', hint: 'one small file of each kind, to change' },
    { value: 'empty', label: 'An empty specification', hint: 'with examples in a README' },
  ];
  return answered(await select({ ...terminal, message: 'Begin with', options })) === 'empty';
}

/** Asks for the path below which the pages stand. */
export async function askPrefix(
  terminal: Terminal,
  { home, proposal }: { home: string; proposal: string },
): Promise<string> {
  const message = `This site has ${home}. Below which path should the specification stand?`;
  return answered(await text({ ...terminal, message, initialValue: proposal }));
}

/** Asks for the CI service. */
export async function askProvider(
  terminal: Terminal,
  initialValue: CiProvider,
): Promise<CiProvider> {
  const options = [
    {
      value: 'github' as const,
      label: 'GitHub',
      hint: 'Pages, with a preview of each pull request',
    },
    {
      value: 'gitlab' as const,
      label: 'GitLab',
      hint: 'Pages, with a preview of each merge request',
    },
    { value: 'none' as const, label: 'Nowhere yet', hint: 'later: specbook ci' },
  ];
  const message = 'Where is the site published?';
  return answered(await select<CiProvider>({ ...terminal, message, options, initialValue }));
}

/** Asks whether to install. */
export async function askInstall(terminal: Terminal, command: string): Promise<boolean> {
  return answered(await confirm({ ...terminal, message: `Run ${command} now?` }));
}
